"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";

/** What lies outside the box: nothing, or something further to the right or left. */
type Beyond = { scrolls: boolean; left: boolean; right: boolean };

/**
 * Lets something wide scroll sideways, and shows that there is more: a line of words and an edge at
 * the side where it goes on. Takes part in the tab order only while there is something to scroll, so
 * that keyboard users are not stopped at every table. Until measured it does.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [beyond, setBeyond] = useState<Beyond>();
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => setBeyond((known) => sameOr(known, beyondOf(element)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  const { scrolls = true, left = false, right = false } = beyond ?? {};
  return (
    <div className="relative">
      {beyond?.scrolls ? (
        <p aria-hidden="true" data-beside className="mb-1 text-tiny text-ink-3 print:hidden">
          {right ? "Schuif opzij: rechts staat meer." : "Links staat meer."}
        </p>
      ) : null}
      <div
        ref={box}
        className={`relative w-full overflow-x-auto contain-inline-size print:overflow-visible ${left ? "border-l-2 border-dashed border-l-line-2" : ""} ${right ? "border-r-2 border-dashed border-r-line-2" : ""}`}
        {...(scrolls ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
      >
        {children}
      </div>
    </div>
  );
}

function beyondOf({ scrollWidth, clientWidth, scrollLeft }: HTMLElement): Beyond {
  const hidden = scrollWidth - clientWidth;
  // The edges take a few pixels themselves: they must not make what they tell of come and go.
  return { scrolls: hidden > 1, left: hidden > 1 && scrollLeft > 4, right: hidden > 1 && scrollLeft < hidden - 4 };
}

function sameOr(known: Beyond | undefined, now: Beyond): Beyond {
  const same = known?.scrolls === now.scrolls && known.left === now.left && known.right === now.right;
  return same ? known : now;
}
