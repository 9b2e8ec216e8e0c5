import type { ReactNode } from "react";

export interface DetailsProps {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** Shows and hides without a script. The triangle turns; print shows what is open. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-8 list-none items-baseline gap-2 rounded text-brand hover:text-brand-strong [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 10 10"
          width="10"
          height="10"
          aria-hidden="true"
          focusable="false"
          className="shrink-0 group-open:rotate-90"
        >
          <path d="M2 0v10l7-5z" fill="currentColor" />
        </svg>
        <span className="underline decoration-1 underline-offset-3 group-hover:decoration-2">
          {summary}
        </span>
      </summary>
      <div className="mt-2 border-l-[3px] border-line pl-4">{children}</div>
    </details>
  );
}
