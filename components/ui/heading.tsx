import type { ReactNode } from "react";

export type HeadingLevel = 2 | 3 | 4;

/** A heading whose level follows the page and whose looks follow the place. */
export function Heading({
  level,
  className,
  id,
  children,
}: {
  level: HeadingLevel;
  className: string;
  id?: string;
  children: ReactNode;
}) {
  const Element = `h${level}` as const;
  return (
    <Element id={id} className={className}>
      {children}
    </Element>
  );
}
