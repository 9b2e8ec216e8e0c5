"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";
import { useUnfold } from "./use-unfold";

/**
 * The left column: stays in view beside a long page, with the current item in the middle of it, and fades out below where it
 * goes on. On a phone a button that shows it. Going to another page closes it again.
 */
export function SideNav({ label, children }: { label: string; children: ReactNode }) {
  const path = usePathname();
  const { open, toggle, id, box } = useUnfold(path);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (!nav.current || !current) return;
    const offset = current.getBoundingClientRect().top - nav.current.getBoundingClientRect().top;
    // Within its own box: the page itself stays where it is.
    nav.current.scrollTop += offset - nav.current.clientHeight / 2;
  }, [path]);
  return (
    <div ref={box} className="md:h-full">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
        className="flex min-h-11 w-full items-center justify-between gap-3 rounded-md border border-line-2 bg-paper px-4 font-semibold text-brand md:hidden"
      >
        {label}
        <svg
          viewBox="0 0 10 6"
          width="12"
          height="8"
          aria-hidden="true"
          focusable="false"
          className={open ? "rotate-180" : undefined}
        >
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <nav
        ref={nav}
        id={id}
        aria-label={label}
        className={`${open ? "mt-3 block" : "hidden"} md:sticky md:top-0 md:-mt-6 md:-ml-3 md:block md:max-h-[calc(100dvh-4.5rem)] md:overflow-y-auto md:[mask-image:linear-gradient(to_bottom,black_calc(100%-7rem),transparent_calc(100%-4.5rem))] md:pt-6 md:pb-28 md:pl-3`}
      >
        {children}
      </nav>
    </div>
  );
}
