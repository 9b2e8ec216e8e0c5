import type { ReactNode } from "react";

/** A question with its help at the right; on narrower screens the help folds under the question it belongs to. */
export function WithMargin({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0">{children}</div>
      {aside === undefined ? null : <div className="min-w-0">{aside}</div>}
    </div>
  );
}
