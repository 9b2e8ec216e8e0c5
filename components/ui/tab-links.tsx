import Link from "next/link";
import { Count } from "./count";

export interface TabLink {
  href: string;
  label: string;
  current?: boolean;
  count?: number;
}

/** Views of one thing. They are links: each view has its own address. */
export function TabLinks({ label, items }: { label: string; items: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current === true ? "page" : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-b-[3px] border-transparent forced-colors:border-[Canvas] text-ink-2 no-underline hover:border-line-2 hover:text-ink aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {item.label}
              {item.count === undefined ? null : <Count value={item.count} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
