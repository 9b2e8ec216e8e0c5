"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";

/**
 * Shows something long in little height, scrolling by itself. Takes part in the tab order only while
 * there is something to scroll; until measured it does.
 */
export function TallBox({ label, quiet = false, children }: { label: string; quiet?: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setScrolls(element.scrollHeight - element.clientHeight > 1));
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={`relative max-h-80 overflow-y-auto rounded-lg border border-line px-4 py-3 wrap-anywhere print:max-h-none ${quiet ? "bg-ground text-hint text-ink-2" : "bg-paper"}`}
      {...(scrolls ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
    >
      <div>{children}</div>
    </div>
  );
}
