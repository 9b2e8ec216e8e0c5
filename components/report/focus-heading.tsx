"use client";

import { usePathname } from "next/navigation";
import { useLayoutEffect, useRef } from "react";

/**
 * Going to another page of the report puts the focus at its title, so that the next Tab goes on in
 * what one came for, not in the list of parts. A link to a field goes to that field instead.
 */
export function FocusHeading() {
  const path = usePathname();
  const seen = useRef(path);
  // Before anybody can press a field of the new page: the focus moved away later would take their typing with it.
  useLayoutEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    if (window.location.hash !== "") return;
    document.querySelector<HTMLElement>("#inhoud h1")?.focus({ preventScroll: true });
  }, [path]);
  return null;
}
