import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

export interface EmptyStateProps {
  title: string;
  /** Below a heading of its own section it is one deeper. */
  level?: HeadingLevel;
  /** Why there is nothing yet and what to do about it. */
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, level = 2, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-line-2 bg-paper p-6">
      <Heading level={level} className="text-h3">
        {title}
      </Heading>
      <div className="mt-2 max-w-lead text-ink-2">{children}</div>
      {action === undefined ? null : <div className="mt-4">{action}</div>}
    </div>
  );
}
