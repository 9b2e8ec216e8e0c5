import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

export type NoticeTone = "info" | "ok" | "warn" | "bad";

const tones: Record<NoticeTone, string> = {
  info: "border-note bg-note-tint",
  ok: "border-ok bg-ok-tint",
  warn: "border-warn-edge bg-warn-tint",
  bad: "border-bad bg-bad-tint",
};

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Makes the title a heading of the page; without it, it is only bold. */
  level?: HeadingLevel;
  /** For a notice that appears while the page is in use: it is then read aloud. */
  live?: boolean;
  children?: ReactNode;
}

const titleClass = "font-sans text-h3 font-semibold tracking-normal";

/** Something to know at this spot. An amber one explains itself and never stops anyone. */
export function Notice({ tone = "info", title, level, live = false, children }: NoticeProps) {
  return (
    <div
      role={live ? "status" : undefined}
      className={`rounded-r-md border-l-[5px] px-4 py-3 md:px-5 md:py-4 ${tones[tone]}`}
    >
      {title === undefined ? null : level === undefined ? (
        <p className={titleClass}>{title}</p>
      ) : (
        <Heading level={level} className={titleClass}>
          {title}
        </Heading>
      )}
      {children === undefined ? null : (
        <div className={`max-w-read ${title === undefined ? "" : "mt-1"}`}>{children}</div>
      )}
    </div>
  );
}
