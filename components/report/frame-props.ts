import { returnProgress, type Given } from "@/lib/report/asked-again";
import { unconfirmedAnswers } from "@/lib/report/unconfirmed-answers";
import type { ReportContent } from "@/lib/report/content";
import { isReopened, type ReportStatus } from "@/lib/report/status";
import { progressOf, type PartState } from "@/lib/report/progress";
import type { Remark } from "@/lib/report/remark";
import { calendarDay } from "@/lib/values/date";
import { groupsOfSteps } from "./part-groups";

type FormOfFrame = {
  id: string;
  boardName: string;
  status: ReportStatus;
  editable: boolean;
  content: ReportContent;
  takenOver: readonly string[];
  savedAt: Date | null;
  submission: object | null;
  withdrawn: object | null;
  asked: { given: Given; remarks: { remarks: readonly Remark[] } } | null;
};

/** What every page of a report shows around its own content. */
export function framePropsOf(form: FormOfFrame, now: Date) {
  const { content, asked } = form;
  // Of a returned report only what was asked counts.
  const progress = asked ? returnProgress(content, asked.given, asked.remarks.remarks) : progressOf(content);
  const groups = groupsOfSteps(content, progress);
  return {
    progress,
    groups,
    // What a return left closed cannot be confirmed any more.
    takenOver: form.editable
      ? unconfirmedAnswers(content, form.takenOver).filter(({ question }) =>
          isReopened(asked?.given.reopenedKeys ?? null, question),
        )
      : [],
    nav: {
      reportId: form.id,
      boardName: form.boardName,
      // What cannot be written has no steps.
      writing: form.editable
        ? {
            done: progress.done,
            total: progress.total,
            groups: groups.map(({ title, steps }) => ({
              title,
              steps: steps.map(({ part, state }) => ({ id: part.id, label: part.shortTitle, state: dotOf(state) })),
            })),
          }
        : null,
      submitted: form.submission !== null,
      signedBefore: form.submission !== null || form.withdrawn !== null,
      adopted: form.status === "adopted",
    },
    saved: form.editable
      ? {
          reportId: form.id,
          savedAt: form.savedAt?.toISOString() ?? null,
          today: calendarDay(now),
          questions: questionsByPart(content, asked?.given.reopenedKeys ?? null),
        }
      : null,
  };
}

/** The list has three signs; what nobody has to write is not begun. */
function dotOf(state: PartState): "done" | "busy" | "todo" {
  return state === "optional" ? "todo" : state;
}

/** Keys of the questions of each part that can be written, without its texts per number: those go by their question. */
function questionsByPart({ context }: ReportContent, reopenedKeys: readonly string[] | null): Record<string, string[]> {
  const { parts, figures } = context.definition;
  return Object.fromEntries(
    parts
      .map(({ id, fields }): [string, string[]] => [
        id,
        [...fields, ...figures.filter(({ part }) => part === id)]
          .map((question) => question.id)
          .filter((key) => isReopened(reopenedKeys, key)),
      ])
      .filter(([, keys]) => keys.length > 0),
  );
}
