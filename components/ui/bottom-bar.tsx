import type { ReactNode } from "react";

export interface BottomBarProps {
  /** Left: the way back. */
  start?: ReactNode;
  /** The next step. */
  children?: ReactNode;
  /** Right: when it was saved. On a phone only this line stays in view. */
  end?: ReactNode;
  /** Follows the columns of SidebarLayout, or stands on its own. */
  columns?: "sidebar" | "plain";
}

/**
 * Stays in view, except on a screen so low that it would cover what one is writing. On a phone the
 * two frames dissolve, so that the line with the time can stick by itself.
 */
export function BottomBar({ start, children, end, columns = "sidebar" }: BottomBarProps) {
  const grid =
    columns === "sidebar"
      ? "md:grid md:grid-cols-[220px_minmax(0,1fr)_auto] md:gap-x-8 lg:grid-cols-[250px_minmax(0,1fr)_300px] lg:gap-x-12"
      : "md:flex md:justify-between md:gap-x-6";
  const narrow = "max-md:bg-paper max-md:px-4 max-md:py-2";
  return (
    <section
      aria-label="Verder"
      data-bottom-bar
      className="border-t border-line bg-paper max-md:contents md:sticky md:bottom-0 md:z-30 low-screen:static print:hidden"
    >
      <div
        className={`mx-auto max-w-page items-center max-md:contents md:px-8 md:py-3 print:hidden ${grid}`}
      >
        <div className={`min-w-0 print:hidden ${narrow} max-md:border-t max-md:border-line`}>
          {start}
        </div>
        <div
          className={`flex min-w-0 flex-wrap items-center gap-x-6 gap-y-2 print:hidden ${narrow} max-md:pb-4`}
        >
          {children}
        </div>
        {end === undefined ? null : (
          <div
            className={`text-small text-ink-3 print:hidden max-md:sticky max-md:bottom-0 max-md:z-30 max-md:border-t max-md:border-line low-screen:static ${narrow}`}
          >
            {end}
          </div>
        )}
      </div>
    </section>
  );
}
