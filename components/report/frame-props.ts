import type { ReportContent } from "@/lib/report/content";
import { progressOf } from "@/lib/report/progress";
import type { ReportStatus } from "@/lib/report/status";
import { calendarDay } from "@/lib/values/date";
import { groupsOfSteps } from "./part-groups";
import { keysOfField } from "./part-slice";

/** What every page of a report shows around its own content. */
export function framePropsOf(
  form: { id: string; boardName: string; status: ReportStatus; content: ReportContent; savedAt: Date | null },
  now: Date,
) {
  const { content } = form;
  const progress = progressOf(content);
  const groups = groupsOfSteps(content, progress);
  const { parts, figures } = content.context.definition;
  const partOf = Object.fromEntries([
    ...parts.flatMap((part) =>
      part.fields.flatMap((field) => keysOfField(content, field).map((key) => [key, part.id])),
    ),
    ...figures.map((figure) => [figure.id, figure.part]),
  ]) as Record<string, string>;
  return {
    progress,
    groups,
    nav: {
      reportId: form.id,
      boardName: form.boardName,
      groups,
      progress,
      submitted: form.status === "submitted" || form.status === "adopted",
    },
    saved: {
      reportId: form.id,
      savedAt: form.savedAt?.toISOString() ?? null,
      today: calendarDay(now),
      partOf,
    },
  };
}
