import type { ReactNode } from "react";

/** The white sheet on which a report is read. */
export function Paper({ children }: { children: ReactNode }) {
  return (
    <div className="rounded-lg border border-line bg-paper px-4 py-6 sm:px-8 md:px-14 md:py-11 print:border-0 print:p-0">
      {children}
    </div>
  );
}
