import { useId, type ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

export interface PanelProps {
  title?: ReactNode;
  /** Small line under the title. */
  note?: ReactNode;
  level?: HeadingLevel;
  /** Links or buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** White with a line around it, for things that stand beside each other on a page of figures. */
export function Panel({ title, note, level = 2, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className="rounded-lg border border-line bg-paper px-4 py-4 md:px-6 md:py-5 print:break-inside-avoid"
    >
      {title === undefined ? null : (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <div>
            <Heading level={level} id={id} className={level === 2 ? "text-h2" : "text-h3"}>
              {title}
            </Heading>
            {note === undefined ? null : <p className="text-small text-ink-3">{note}</p>}
          </div>
          {actions === undefined ? null : (
            <div className="flex flex-wrap gap-4 text-small print:hidden">{actions}</div>
          )}
        </div>
      )}
      {children}
    </section>
  );
}
