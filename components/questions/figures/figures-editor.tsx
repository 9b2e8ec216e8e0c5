"use client";

import { FieldSaved } from "@/components/report/field-saved";
import { usePart, useVisibleIds } from "@/components/report/part-context";
import { QuestionState } from "@/components/report/question-state";
import { QuestionTools } from "@/components/together/question-tools";
import { Details } from "@/components/ui/details";
import { figuresOfPart, type FigureQuestion } from "@/lib/template/question";
import { periodLabel } from "@/lib/values/period";
import { ChoiceFigure, MultiFigure } from "./choice-figure";
import { NUMBER_GRID } from "./figure-layout";
import { NumberFigure } from "./number-figure";

/**
 * The figures of a part: core ones open, the others folded. Which are asked can change while one
 * types.
 */
export function FiguresEditor({
  part: partId,
  previousLabel,
  frozen = [],
}: {
  part: string;
  previousLabel: string | null;
  /** Keys of figures that cannot be written now; they are shown elsewhere. */
  frozen?: readonly string[];
}) {
  const { store } = usePart();
  const visible = useVisibleIds(partId).split(" ");
  const content = store.content();
  const part = content.context.definition.parts.find(({ id }) => id === partId);
  const figures = (part ? figuresOfPart(part, content.context) : []).filter(({ id }) => visible.includes(id) && !frozen.includes(id));
  const core = figures.filter(({ figure }) => figure.priority === "core");
  const secondary = figures.filter(({ figure }) => figure.priority === "secondary");
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="cijfers">
      <h2 id="cijfers" className="font-sans text-lab tracking-normal">
        Cijfers over {periodLabel(content.context.period)}
      </h2>
      {core.length > 0 ? (
        <div className="mt-3 border-t border-line">
          <ColumnHeads figures={core} previousLabel={previousLabel} />
          {core.map((question) => (
            <FigureEditor key={question.id} question={question} />
          ))}
        </div>
      ) : null}
      {secondary.length > 0 ? (
        <div className="mt-3">
          <Details
            summary={
              core.length > 0 ? `Meer cijfers (${secondary.length})` : `Cijfers (${secondary.length}, niet verplicht)`
            }
          >
            <div className="border-t border-line">
              <ColumnHeads figures={secondary} previousLabel={previousLabel} />
              {secondary.map((question) => (
                <FigureEditor key={question.id} question={question} />
              ))}
            </div>
          </Details>
        </div>
      ) : null}
      <FieldSaved keys={figures.map(({ id }) => id)} />
      <QuestionTools questions={figures} label="de cijfers" />
    </section>
  );
}

function ColumnHeads({ figures, previousLabel }: { figures: readonly FigureQuestion[]; previousLabel: string | null }) {
  if (!figures.some(isNumeric)) return null;
  return (
    <div aria-hidden="true" className={`${NUMBER_GRID} pt-2 text-tiny text-ink-3 max-sm:hidden`}>
      <span />
      <span className="max-w-28 text-right">Dit jaar</span>
      <span>{previousLabel === null ? "Vorig jaar" : `Vorig jaar (${previousLabel})`}</span>
    </div>
  );
}

function isNumeric({ figure }: FigureQuestion): boolean {
  return figure.type === "integer" || figure.type === "percent" || figure.type === "money";
}

function FigureEditor({ question }: { question: FigureQuestion }) {
  return (
    <>
      <QuestionState question={question} />
      {isNumeric(question) ? (
        <NumberFigure question={question} />
      ) : question.figure.type === "boolean" || question.figure.type === "choice" ? (
        <ChoiceFigure question={question} />
      ) : (
        <MultiFigure question={question} />
      )}
    </>
  );
}
