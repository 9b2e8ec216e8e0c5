import Link from "next/link";

export interface PaginationProps {
  page: number;
  pages: number;
  href: (page: number) => string;
  label?: string;
}

/** Pages around the current one, with the first and last always in reach. */
export function visiblePages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter(
    (number) => number >= 1 && number <= pages,
  );
  return [...new Set(wanted)].sort((a, b) => a - b);
}

export function Pagination({ page, pages, href, label = "Bladeren" }: PaginationProps) {
  if (pages <= 1) return null;
  const shown = visiblePages(page, pages);
  const step = "inline-flex min-h-11 items-center px-1";
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      {page > 1 ? (
        <Link href={href(page - 1)} rel="prev" className={step}>
          Vorige
        </Link>
      ) : null}
      <ol className="flex flex-wrap items-center gap-1">
        {shown.map((number, index) => (
          <li key={number} className="flex items-center gap-1">
            {index > 0 && number - (shown[index - 1] ?? 0) > 1 ? (
              <span aria-hidden="true">…</span>
            ) : null}
            <Link
              href={href(number)}
              aria-label={`Pagina ${number}`}
              aria-current={number === page ? "page" : undefined}
              className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-md border border-transparent aria-[current]:border-ink aria-[current]:bg-paper aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <Link href={href(page + 1)} rel="next" className={step}>
          Volgende
        </Link>
      ) : null}
    </nav>
  );
}
