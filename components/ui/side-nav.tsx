"use client";

import { usePathname } from "next/navigation";
import { useId, useState, type ReactNode } from "react";
import { useDismiss } from "./use-dismiss";

/** The left column; on a phone a button that shows it. Going to another page closes it again. */
export function SideNav({ label, children }: { label: string; children: ReactNode }) {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;
  const id = useId();
  const box = useDismiss<HTMLDivElement>(open, () => setOpenOn(undefined));
  return (
    <div ref={box}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenOn(open ? undefined : path)}
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
        id={id}
        aria-label={label}
        className={`${open ? "mt-3 block" : "hidden"} md:sticky md:top-0 md:-mt-6 md:-ml-3 md:block md:max-h-dvh md:overflow-y-auto md:pt-6 md:pb-24 md:pl-3`}
      >
        {children}
      </nav>
    </div>
  );
}
