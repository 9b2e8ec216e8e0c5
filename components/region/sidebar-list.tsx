import Link from "next/link";

export interface SidebarListProps {
  label: string;
  items: readonly { href: string; label: string; note?: string; current?: boolean }[];
}

/** Views of one page in a list at its side; above it on a narrow screen. */
export function SidebarList({ label, items }: SidebarListProps) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-1">
        {items.map((item) => (
          <li key={item.href} className="border-b border-line">
            <Link
              href={item.href}
              aria-current={item.current === true ? "page" : undefined}
              className="block border-l-[3px] border-transparent px-3 py-2 text-ink no-underline hover:bg-brand-tint aria-[current]:border-brand aria-[current]:bg-paper aria-[current]:font-semibold"
            >
              {item.label}
              {item.note === undefined ? null : (
                <span className="block text-small font-normal text-ink-3">{item.note}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
