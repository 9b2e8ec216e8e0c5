import { canonicalHash } from "@/lib/data/canonical-hash";
import type { ReportContent } from "@/lib/report/content";
import { revisionSum } from "@/lib/report/revision-sum";
import { forgetSurroundings } from "./report-at-work";

type Shown = { content: ReportContent; revisions: Readonly<Record<string, number>> };

/** How {@link seenOf} looks. */
export const SEEN_PATTERN = /^[0-9a-f]{64}$/;

/**
 * What somebody has before them who is about to sign: another text as soon as anybody saves an
 * answer, or the office changes a key figure, the schools or SWVs of the board, or the form.
 */
export function seenOf({ content, revisions }: Shown): string {
  const { answers: _answers, ...beside } = content;
  return canonicalHash({ answers: revisionSum(revisions), ...beside });
}

/** Whether that is still what is signed. Where it is not, the page that is drawn next shows what is. */
export function isStillAsSeen(seen: string, reportId: string, toSign: Shown): boolean {
  if (seen === seenOf(toSign)) return true;
  forgetSurroundings(reportId);
  return false;
}
