import { DocumentView } from "@/components/document/document-view";
import { AnswerChangeView } from "@/components/changes/answer-change-view";
import { nameOfQuestion } from "@/components/report/question-label";
import { Paper } from "@/components/ui/paper";
import { keysByAnchor } from "@/lib/document/keys-by-anchor";
import type { DocumentModel } from "@/lib/document/model";
import type { AnswerChange } from "@/lib/report/changes/change";
import type { ReportContent } from "@/lib/report/content";
import type { Remark } from "@/lib/report/remark";
import { findQuestion } from "@/lib/template/question";
import { QuestionRemarks } from "./question-remarks";
import { unchangedText } from "./unchanged-words";
import type { RemarkActions } from "./remark-actions";

export interface ReviewDocumentProps {
  model: DocumentModel;
  content: ReportContent;
  reportId: string;
  /** The version on the screen. */
  version: number;
  remarks: readonly Remark[];
  contents: ReadonlyMap<number, ReportContent>;
  actions: RemarkActions;
  /** What changed since the version that was given back, by question. */
  changes: ReadonlyMap<string, AnswerChange>;
  /** That version. */
  changedSince: number | null;
  /** The texts that say exactly what last year's say. */
  unchanged: { label: string; keys: readonly string[] };
}

/** A report to review: at each question what changed in it, and what was remarked. */
export function ReviewDocument(props: ReviewDocumentProps) {
  const { reportId, model, content, remarks, changes, changedSince } = props;
  const places = keysByAnchor(model.blocks);
  const placed = new Set([...places.values()].flat());
  const beside = (anchor: string) => {
    const keys = (places.get(anchor) ?? []).filter((key) => {
      const found = findQuestion(key, content.context);
      return found !== undefined && found.question.kind !== "derived";
    });
    if (keys.length === 0) return null;
    return (
      <>
        {changedSince === null
          ? null
          : keys.map((key) => <Changed key={key} change={changes.get(key)} label={several(keys) ? labelOf(key, content) : null} since={changedSince} />)}
        {keys
          .filter((key) => props.unchanged.keys.includes(key))
          .map((key) => (
            <p key={key} data-unchanged={key} className="mt-2 font-sans text-small text-ink-3">
              {unchangedText(props.unchanged.label, findQuestion(key, content.context)?.question.kind ?? "longText")}
            </p>
          ))}
        <Remarks {...props} keys={keys} />
      </>
    );
  };
  // What is about the whole, or about a question that this version no longer prints.
  const apart = remarks.filter(({ questionKey }) => !placed.has(questionKey));
  return (
    <div className="space-y-8">
      <Paper>
        <h2 className="sr-only">Inhoud</h2>
        <DocumentView model={model} titleLevel={2} reportId={reportId} beside={beside} />
      </Paper>
      <section aria-labelledby="de-hele-verantwoording">
        <h2 id="de-hele-verantwoording" className="text-h3">
          Over de hele verantwoording
        </h2>
        <QuestionRemarks
          targets={[{ value: "", label: "de hele verantwoording" }]}
          remarks={apart}
          contents={props.contents}
          reportId={props.reportId}
          version={props.version}
          actions={props.actions}
        />
      </section>
    </div>
  );
}

function Remarks({ keys, content, remarks, contents, reportId, version, actions }: ReviewDocumentProps & { keys: readonly string[] }) {
  return (
    <QuestionRemarks
      targets={keys.map((key) => ({ value: key, label: labelOf(key, content) }))}
      remarks={remarks.filter(({ questionKey }) => keys.includes(questionKey))}
      contents={contents}
      reportId={reportId}
      version={version}
      actions={actions}
    />
  );
}

function Changed({ change, label, since }: { change: AnswerChange | undefined; label: string | null; since: number }) {
  if (!change) return null;
  const title = label === null ? `Gewijzigd sinds versie ${since}` : `${label}: gewijzigd sinds versie ${since}`;
  return (
    <section aria-label={title} className="my-4 border-l-[3px] border-note pl-4">
      <p className="mb-2 text-small font-semibold text-note">{title}</p>
      <AnswerChangeView change={change} />
    </section>
  );
}

function several(keys: readonly string[]): boolean {
  return keys.length > 1;
}

function labelOf(key: string, { context }: ReportContent): string {
  return nameOfQuestion(key, context)?.label ?? "een vraag die niet meer in het formulier staat";
}
