import type { PartChanges } from "@/lib/report/changes/change";
import type { ReportContent } from "@/lib/report/content";
import type { Remark } from "@/lib/report/remark";
import type { FormContext } from "@/lib/template/context";
import { questionTitle } from "./question-title";
import type { RemarkActions } from "./remark-actions";
import { RemarkThread } from "./remark-thread";

/** The remarks about changed questions, or, without keys, those about all that did not change. */
export function RemarksBesideChanges({
  keys,
  changes,
  remarks,
  contents,
  actions,
  context,
}: {
  keys: readonly string[] | null;
  changes: readonly PartChanges[];
  remarks: readonly Remark[];
  contents: ReadonlyMap<number, ReportContent>;
  actions: RemarkActions;
  context: FormContext;
}) {
  const changed = changes.flatMap(({ questions }) => questions.map(({ question }) => question.id));
  const shown = remarks.filter(({ questionKey }) => (keys ? keys.includes(questionKey) : !changed.includes(questionKey)));
  if (shown.length === 0) return null;
  const threads = shown.map((remark) => (
    <RemarkThread
      key={remark.id}
      remark={remark}
      name={keys ? undefined : questionTitle(remark.questionKey, context)}
      then={contents.get(remark.version)}
      actions={actions}
    />
  ));
  if (keys) return <div className="mt-4 space-y-4">{threads}</div>;
  return (
    <section aria-labelledby="andere-opmerkingen">
      <h2 id="andere-opmerkingen" className="text-h3">
        Andere opmerkingen
      </h2>
      <div className="mt-3 space-y-4">{threads}</div>
    </section>
  );
}
