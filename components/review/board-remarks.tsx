import { nameOfQuestion } from "@/components/report/question-label";
import type { Remarks } from "@/lib/data/reports/load-remarks";
import type { FormContext } from "@/lib/template/context";
import type { RemarkAction } from "./remark-actions";
import { RemarkThread } from "./remark-thread";
import { questionTitle } from "./question-title";
import { remarkCounts } from "./remark-words";

/**
 * All remarks about a report for its board, to read and to answer; nothing where there are none.
 * Whoever of the office fills it in answers for the board nowhere: `reply` is null then.
 */
export function BoardRemarks({ read, context, reply }: { read: Remarks; context: FormContext; reply: RemarkAction | null }) {
  if (read.remarks.length === 0) return null;
  return (
    <section aria-labelledby="opmerkingen">
      <h2 id="opmerkingen">Opmerkingen van het samenwerkingsverband</h2>
      <p className="text-ink-2">{remarkCounts(read.remarks)}.</p>
      <div className="mt-4 space-y-6">
        {read.remarks.map((remark) => (
          <RemarkThread
            key={remark.id}
            remark={remark}
            name={questionTitle(remark.questionKey, context)}
            then={read.contents.get(remark.version)}
            actions={read.mayReply && reply ? { reply } : {}}
          />
        ))}
      </div>
    </section>
  );
}

/** The remarks about some questions, where those are filled in. */
export function RemarksOf({ read, keys, context, reply }: { read: Remarks; keys: readonly string[]; context: FormContext; reply: RemarkAction | null }) {
  const about = read.remarks.filter(({ questionKey }) => keys.includes(questionKey.split(".", 1)[0] ?? ""));
  if (about.length === 0) return null;
  return (
    <div className="mt-6 space-y-6">
      {about.map((remark) => (
        <RemarkThread
          key={remark.id}
          remark={remark}
          name={keys.length > 1 ? nameOfQuestion(remark.questionKey, context)?.label : undefined}
          then={read.contents.get(remark.version)}
          actions={read.mayReply && reply ? { reply } : {}}
        />
      ))}
    </div>
  );
}
