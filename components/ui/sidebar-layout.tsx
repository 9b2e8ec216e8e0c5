import type { ReactNode } from "react";
import { SideNav } from "./side-nav";

export interface SidebarLayoutProps {
  nav: ReactNode;
  /** Names the navigation, and stands on the button that shows it on a phone. */
  navLabel: string;
  /** What helps with the page as a whole; what helps with one question goes in WithMargin. */
  margin?: ReactNode;
  /** A BottomBar. */
  bar?: ReactNode;
  children: ReactNode;
}

export function SidebarLayout({ nav, navLabel, margin, bar, children }: SidebarLayoutProps) {
  const columns =
    margin === undefined
      ? "md:grid-cols-[220px_minmax(0,1fr)] lg:grid-cols-[250px_minmax(0,1fr)]"
      : "md:grid-cols-[220px_minmax(0,1fr)] lg:grid-cols-[250px_minmax(0,1fr)_300px]";
  return (
    <>
      <div
        className={`mx-auto grid max-w-page gap-x-8 gap-y-6 px-4 pt-4 pb-16 md:px-8 md:pt-8 lg:gap-x-12 print:block print:p-0 ${columns}`}
      >
        <div className="min-w-0 print:hidden">
          <SideNav label={navLabel}>{nav}</SideNav>
        </div>
        <main id="inhoud" tabIndex={-1} className="min-w-0">
          {children}
        </main>
        {margin === undefined ? null : (
          <aside
            aria-label="Hulp bij dit onderdeel"
            className="min-w-0 md:col-start-2 lg:col-start-3"
          >
            {margin}
          </aside>
        )}
      </div>
      {bar}
    </>
  );
}
