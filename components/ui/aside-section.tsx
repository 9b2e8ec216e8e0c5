import { useId, type ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

export interface AsideSectionProps {
  title: ReactNode;
  level?: HeadingLevel;
  children: ReactNode;
}

/** One block in the margin: what the SWV knows, last year's answer, notes of colleagues. */
export function AsideSection({ title, level = 2, children }: AsideSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="mb-8 border-t-2 border-ink pt-2 text-hint leading-normal last:mb-0"
    >
      <Heading level={level} id={id} className="mb-1 text-base">
        {title}
      </Heading>
      {children}
    </section>
  );
}
