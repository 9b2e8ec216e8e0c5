import type { ReportContent } from "@/lib/report/content";
import { progressOf } from "@/lib/report/progress";
import { calendarDay } from "@/lib/values/date";
import { groupsOfSteps } from "./part-groups";
import { keysOfField } from "./part-slice";

type FormOfFrame = {
  id: string;
  boardName: string;
  editable: boolean;
  content: ReportContent;
  savedAt: Date | null;
  submission: object | null;
};

/** What every page of a report shows around its own content. */
export function framePropsOf(form: FormOfFrame, now: Date) {
  const { content } = form;
  const progress = progressOf(content);
  const groups = groupsOfSteps(content, progress);
  return {
    progress,
    groups,
    nav: {
      reportId: form.id,
      boardName: form.boardName,
      // What cannot be written has no steps.
      writing: form.editable ? { groups, progress } : null,
      submitted: form.submission !== null,
    },
    saved: form.editable
      ? {
          reportId: form.id,
          savedAt: form.savedAt?.toISOString() ?? null,
          today: calendarDay(now),
          partOf: partsByQuestion(content),
        }
      : null,
  };
}

function partsByQuestion(content: ReportContent): Record<string, string> {
  const { parts, figures } = content.context.definition;
  return Object.fromEntries([
    ...parts.flatMap((part) =>
      part.fields.flatMap((field) => keysOfField(content, field).map((key): [string, string] => [key, part.id])),
    ),
    ...figures.map((figure): [string, string] => [figure.id, figure.part]),
  ]);
}
