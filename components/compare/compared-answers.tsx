import { AnswerView } from "@/components/questions/answer-view";
import type { ComparedReport } from "@/lib/data/dashboard/load-comparison";
import { withChosenTexts } from "@/lib/report/chosen-numbers";
import { partApplies, visibleQuestions } from "@/lib/report/visibility";
import { isAnswered } from "@/lib/report/progress";
import type { Part } from "@/lib/template/definition";
import type { Field } from "@/lib/template/questions/definition";
import { unchangedText } from "@/components/review/unchanged-words";
import { boardName } from "./board-name";
import { ComparedMoneyTable, ComparedSums } from "./compared-money";

const COLUMNS: Readonly<Record<number, string>> = {
  2: "md:grid-cols-2",
  3: "md:grid-cols-2 lg:grid-cols-3",
  4: "md:grid-cols-2 lg:grid-cols-4",
  5: "md:grid-cols-2 lg:grid-cols-5",
};

/** One question, with what each board answered beside each other; below each other where it is narrow. */
export function ComparedAnswers({
  part,
  field,
  reports,
  previousLabel,
}: {
  part: Part;
  field: Field;
  reports: readonly ComparedReport[];
  /** The year before. */
  previousLabel: string;
}) {
  if (field.kind === "moneyTable") return <ComparedMoneyTable part={part} question={field} reports={reports} />;
  return (
    <div>
      <h3>{field.label}</h3>
      {field.kind === "spendingRows" ? (
        <div className="mt-3">
          <ComparedSums part={part} question={field} reports={reports} />
        </div>
      ) : null}
      <div className={`mt-3 grid gap-6 ${COLUMNS[reports.length] ?? ""}`}>
        {reports.map((report) => (
          <div key={report.boardId} className="min-w-0 border-t border-line pt-3">
            <h4 className="font-sans text-small font-semibold text-ink-2">{boardName(report)}</h4>
            <BoardAnswer part={part} field={field} report={report} />
            {report.unchanged?.keys.includes(field.id) ? (
              <p className="mt-2 text-small text-ink-3">{unchangedText(previousLabel, field.kind)}</p>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  );
}

function BoardAnswer({ part, field, report: { content } }: { part: Part; field: Field; report: ComparedReport }) {
  if (!partApplies(part, content)) return <p className="text-ink-3">n.v.t.</p>;
  if (!visibleQuestions(part, content).some(({ id }) => id === field.id)) return <p className="text-ink-3">Niet gevraagd</p>;
  const perNumber = withChosenTexts(field, content).slice(1).filter(({ id }) => isAnswered(content.answers[id]));
  const answer = content.answers[field.id];
  const withCommon = perNumber.length === 0 || isAnswered(answer);
  return (
    <div className="mt-1 space-y-4">
      {withCommon ? <AnswerView question={field} answer={isAnswered(answer) ? answer : undefined} content={content} /> : null}
      {perNumber.map((question) => (
        <div key={question.id}>
          <p className="font-semibold">{question.label}</p>
          <AnswerView question={question} answer={content.answers[question.id]} content={content} />
        </div>
      ))}
    </div>
  );
}
