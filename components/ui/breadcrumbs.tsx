import Link from "next/link";

export interface Crumb {
  label: string;
  href?: string;
}

/** The way here; the last one is the page itself and has no address. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Kruimelpad" className="mb-1 text-small text-ink-3 print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item, index) => (
          <li key={index} className="flex min-h-6 items-center gap-x-2">
            {index === 0 ? null : <span aria-hidden="true">›</span>}
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <Link href={item.href} className="inline-flex min-h-6 items-center">
                {item.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
