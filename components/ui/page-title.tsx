import type { ReactNode } from "react";

export interface PageTitleProps {
  title: ReactNode;
  /** The small line above: where one is. */
  kicker?: ReactNode;
  /** One sentence of what is asked here and why. */
  lead?: ReactNode;
  /** A Tag beside the title. */
  tag?: ReactNode;
  /** The small line below: who signed, when. */
  meta?: ReactNode;
  actions?: ReactNode;
}

export function PageTitle({ title, kicker, lead, tag, meta, actions }: PageTitleProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {kicker === undefined ? null : <p className="mb-1 text-small text-ink-3">{kicker}</p>}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {/* Takes the focus when one comes from another page; see components/report/focus-heading.tsx. */}
          <h1 tabIndex={-1}>{title}</h1>
          {tag}
        </div>
        {meta === undefined ? null : <p className="mt-1 text-small text-ink-3">{meta}</p>}
        {lead === undefined ? null : <p className="mt-2 max-w-lead text-ink-2">{lead}</p>}
      </div>
      {actions === undefined ? null : (
        <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div>
      )}
    </div>
  );
}
