import { DerivedList } from "@/components/questions/derived/derived-list";
import { FiguresEditor } from "@/components/questions/figures/figures-editor";
import { QuestionEditor } from "@/components/questions/question-editor";
import { WithMargin } from "@/components/ui/with-margin";
import type { KeyFigureValue, ReportContent } from "@/lib/report/content";
import { partApplies } from "@/lib/report/visibility";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import { figuresOfPart } from "@/lib/template/question";
import type { Part } from "@/lib/template/definition";
import type { Field } from "@/lib/template/questions/definition";
import { PreviousAnswer, type PreviousReport } from "./previous-answer";
import { labelOnScreen } from "./question-label";
import { SwvKnows } from "./swv-knows";

/** The questions of a part, each with what helps with it in the margin: figures first, text after. */
export function PartQuestions({
  part,
  content,
  keyFigures,
  previous,
}: {
  part: Part;
  content: ReportContent;
  keyFigures: readonly (KeyFigureValue & { periodKey: string })[];
  previous: PreviousReport | null;
}) {
  const derived = part.fields.filter((field) => field.kind === "derived");
  const asked = part.fields.filter((field) => field.kind !== "derived");
  const figures = figuresOfPart(part, content.context).length > 0;
  const places = content.context.definition.parts
    .filter((candidate) => candidate.printed && candidate.kind !== "heading" && partApplies(candidate, content))
    .map(({ id, shortTitle }) => ({ id, title: shortTitle }));
  const editor = (field: Field) => (
    <QuestionEditor
      key={field.id}
      field={field}
      part={part.id}
      label={labelOnScreen(field, part)}
      places={field.kind === "annexList" ? places : undefined}
    />
  );
  return (
    <div className="space-y-12">
      {derived.length > 0 && part.kind === "cover" ? (
        <DerivedList questions={derived} context={content.context} />
      ) : null}
      {figures ? (
        <WithMargin aside={<SwvKnows part={part} content={content} keyFigures={keyFigures} />}>
          <FiguresEditor part={part.id} previousLabel={previous?.label ?? null} />
        </WithMargin>
      ) : null}
      {asked
        .filter((field) => !explainsRowsOf(field, asked))
        .map((field) => {
          const before = previous && (
            <PreviousAnswer
              question={field}
              label={labelOnScreen(field, part)}
              numbers={numbersBeside(field, content)}
              previous={previous}
            />
          );
          // Tables of money need the room of the margin; what helps with them stands below.
          return WIDE.has(field.kind) ? (
            <div key={field.id} className="space-y-6">
              {editor(field)}
              {asked.filter((other) => explainsRowsOf(other, [field])).map(editor)}
              {before}
            </div>
          ) : (
            <WithMargin key={field.id} aside={before}>
              {editor(field)}
            </WithMargin>
          );
        })}
    </div>
  );
}

function numbersBeside(field: Field, { context }: ReportContent): number[] {
  if (field.kind !== "longText" || field.perNumberOf === undefined) return [];
  return indicatorsOfQuestion(context.definition, field.perNumberOf).map(({ number }) => number);
}

const WIDE: ReadonlySet<Field["kind"]> = new Set(["moneyTable", "spendingRows"]);

/** Whether a text explains the difference that the rows of one of these questions leave. */
function explainsRowsOf(field: Field, fields: readonly Field[]): boolean {
  return (
    field.kind === "longText" &&
    fields.some(({ id, kind }) => kind === "spendingRows" && id === field.shownWhenDiffers?.rows)
  );
}
