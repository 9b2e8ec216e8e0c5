import type { ReactNode } from "react";
import { DerivedList } from "@/components/questions/derived/derived-list";
import { FiguresEditor } from "@/components/questions/figures/figures-editor";
import { QuestionEditor } from "@/components/questions/question-editor";
import { WithMargin } from "@/components/ui/with-margin";
import type { ReportContent } from "@/lib/report/content";
import { isReopened } from "@/lib/report/status";
import { partApplies, visibleQuestions } from "@/lib/report/visibility";
import { figuresOfPart } from "@/lib/template/question";
import type { Part } from "@/lib/template/definition";
import type { Field } from "@/lib/template/questions/definition";
import { FrozenAnswer, FrozenFigures } from "./frozen-answer";
import { PreviousAnswer, type PreviousReport } from "./previous-answer";
import { labelOnScreen } from "./question-label";
import { SwvKnows } from "./swv-knows";

/** The questions of a part, each with what helps with it in the margin: figures first, text after. */
export function PartQuestions({
  part,
  content,
  previous,
  reopenedKeys = null,
  remarksOf,
}: {
  part: Part;
  content: ReportContent;
  previous: PreviousReport | null;
  /** Of a returned report: what can be written; the rest is there to read. */
  reopenedKeys?: readonly string[] | null;
  /** The remarks about questions, to stand under them. */
  remarksOf?: (keys: readonly string[]) => ReactNode;
}) {
  const derived = part.fields.filter((field) => field.kind === "derived");
  const asked = part.fields.filter((field) => field.kind !== "derived");
  const figureKeys = figuresOfPart(part, content.context).map(({ id }) => id);
  const frozen = visibleQuestions(part, content).filter(({ id, kind }) => kind !== "derived" && !isReopened(reopenedKeys, id));
  const frozenFigures = frozen.filter(({ kind }) => kind === "figure");
  const figures = figureKeys.some((key) => isReopened(reopenedKeys, key));
  const shown = (content.shownFigures ?? []).filter((figure) => figure.part === part.id);
  const besidePart = shown.filter(({ question }) => question === "" || figureKeys.includes(question));
  // What stands beside the figures stands beside the first question of a part without figures.
  const firstField = figures ? undefined : asked.find((field) => !explainsRowsOf(field, asked) && !frozen.some(({ id }) => id === field.id));
  const knowsBeside = (field: Field) => [...(field === firstField ? besidePart : []), ...shown.filter(({ question }) => question === field.id)];
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
        <WithMargin aside={<SwvKnows figures={besidePart} />}>
          <FiguresEditor
            part={part.id}
            previousLabel={previous?.label ?? null}
            frozen={frozenFigures.map(({ id }) => id)}
          />
          {remarksOf?.(figureKeys)}
        </WithMargin>
      ) : null}
      {frozenFigures.length > 0 ? <FrozenFigures questions={frozenFigures} content={content} /> : null}
      {!figures ? remarksOf?.(figureKeys) : null}
      {asked
        .filter((field) => !explainsRowsOf(field, asked))
        .map((field) => {
          if (frozen.some(({ id }) => id === field.id)) {
            return (
              <div key={field.id}>
                <FrozenAnswer question={field} label={labelOnScreen(field, part)} content={content} />
                {remarksOf?.([field.id])}
              </div>
            );
          }
          const before = previous && (
            <PreviousAnswer
              question={field}
              label={labelOnScreen(field, part)}
              previous={previous}
            />
          );
          const known = knowsBeside(field);
          const beside =
            known.length === 0 ? (
              before
            ) : (
              <>
                <SwvKnows figures={known} />
                {before}
              </>
            );
          // Tables of money need the room of the margin; what helps with them stands below.
          return WIDE.has(field.kind) ? (
            <div key={field.id} className="space-y-6">
              {editor(field)}
              {asked.filter((other) => explainsRowsOf(other, [field])).map(editor)}
              {remarksOf?.([field.id, ...asked.filter((other) => explainsRowsOf(other, [field])).map(({ id }) => id)])}
              {beside}
            </div>
          ) : (
            <WithMargin key={field.id} aside={beside}>
              {editor(field)}
              {remarksOf?.([field.id])}
            </WithMargin>
          );
        })}
    </div>
  );
}

const WIDE: ReadonlySet<Field["kind"]> = new Set(["moneyTable", "spendingRows"]);

/** Whether a text explains the difference that the rows of one of these questions leave. */
function explainsRowsOf(field: Field, fields: readonly Field[]): boolean {
  return (
    field.kind === "longText" &&
    fields.some(({ id, kind }) => kind === "spendingRows" && id === field.shownWhenDiffers?.rows)
  );
}
