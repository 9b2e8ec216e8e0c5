import type { ReactNode } from "react";

export interface DefinitionListProps {
  items: readonly { term: ReactNode; description: ReactNode }[];
  /** For the margin and other narrow places. */
  compact?: boolean;
}

export function DefinitionList({ items, compact = false }: DefinitionListProps) {
  return (
    <dl className={compact ? "text-small" : undefined}>
      {items.map((item, index) => (
        <div
          key={index}
          className={`grid gap-x-6 border-b border-line last:border-b-0 ${compact ? "grid-cols-[1fr_auto] py-1" : "py-2 sm:grid-cols-[minmax(10rem,14rem)_minmax(0,1fr)]"}`}
        >
          <dt className={compact ? "text-ink-2" : "text-ink-3"}>{item.term}</dt>
          <dd className={compact ? "text-right" : "max-w-read"}>{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
