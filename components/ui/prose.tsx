import type { ReactNode } from "react";

/** Formatted text to be read, at most 68 characters a line. Takes elements; user text never comes in as HTML. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}
