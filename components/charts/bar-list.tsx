import Link from "next/link";
import type { ReactNode } from "react";

export interface Bar {
  label: string;
  value: number;
  /** The value as it is read: "€ 5,31 mln". */
  text: ReactNode;
  /** Small line under the label. */
  note?: string;
  href?: string;
}

export interface BarListProps {
  label: string;
  items: readonly Bar[];
  /** The full length; the highest value when not given. */
  max?: number;
}

/** The words and amounts carry everything; the bars only let the eye compare. */
export function BarList({ label, items, max }: BarListProps) {
  const full = max ?? Math.max(0, ...items.map((item) => item.value));
  return (
    <ul aria-label={label} className="grid gap-y-2 text-hint">
      {items.map((item) => (
        <li
          key={item.label}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[minmax(9rem,13rem)_minmax(4rem,1fr)_6rem]"
        >
          <span className="leading-snug">
            {item.href === undefined ? item.label : <Link href={item.href}>{item.label}</Link>}
            {item.note === undefined ? null : (
              <span className="block text-tiny text-ink-3">{item.note}</span>
            )}
          </span>
          <svg
            width="100%"
            height="16"
            aria-hidden="true"
            focusable="false"
            className="order-last col-span-2 block sm:order-none sm:col-span-1"
          >
            <rect
              width={`${full > 0 ? Math.max(0, (item.value / full) * 100) : 0}%`}
              height="16"
              rx="2"
              className="fill-brand"
            />
          </svg>
          <span className="text-right whitespace-nowrap">{item.text}</span>
        </li>
      ))}
    </ul>
  );
}
