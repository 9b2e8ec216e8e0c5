import type { ReactNode } from "react";

export interface EmptyStateProps {
  title: string;
  /** Why there is nothing yet and what to do about it. */
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-line-2 bg-paper p-6">
      <p className="font-serif text-h3 font-semibold">{title}</p>
      <div className="mt-2 max-w-lead text-ink-2">{children}</div>
      {action === undefined ? null : <div className="mt-4">{action}</div>}
    </div>
  );
}
