"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { useAnswer, usePart } from "@/components/report/part-context";
import { figureCell, numberText } from "@/lib/document/entry-text";
import { unitBesideLabel } from "@/lib/document/questions/figure-unit";
import { contradictsKeyFigure, effectiveEntry, keyFigureFor } from "@/lib/report/effective-value";
import type { ReportContent } from "@/lib/report/content";
import type { FigureEntry } from "@/lib/template/answers/figure-answer";
import type { FigureQuestion } from "@/lib/template/question";
import { InlineButton } from "../inline-button";
import type { NumberEntry, NumberKind } from "../cell-text";
import { fieldId } from "../field-id";
import { cellGroups, type CellToFill } from "./figure-cells";
import { NUMBER_GRID } from "./figure-layout";
import { FigureHelp } from "./figure-help";
import { FigureNote } from "./figure-notes";
import { FigureNumberRow } from "./figure-number-row";
import { FigureUnit } from "./figure-unit";
import { PreviousNumber, PreviousText } from "./previous-value";
import { withCell, withDetail } from "./figure-update";

/** A figure that is a number: one row, or a row for each SWV and each value of its dimension. */
export function NumberFigure({ question }: { question: FigureQuestion }) {
  const { figure } = question;
  const { store } = usePart();
  const [answer, change] = useAnswer(question);
  const content = store.content();
  const groups = cellGroups(figure, content);
  const cells = groups.flatMap((group) => group.cells);
  const known = content.previousFigures[figure.id] ?? {};
  const revised = cells.some(({ key }) => answer?.previous?.[key] !== undefined && known[key] !== undefined);
  const [revising, setRevising] = useState(revised);
  const single = cells.length === 1;
  // "Waarvan" stands under the number it is a part of, which then is the heading.
  const headed = !single && !(groups.length === 1 && cells[0]?.label === null);
  const kind: NumberKind = { type: numberType(figure.type), decimals: figure.decimals };
  const helpId = `${question.id}-uitleg`;
  const unit = unitBesideLabel(figure);
  const unitId = `${question.id}-eenheid`;
  const contradicts = cells.some(({ key }) => contradictsKeyFigure(content, question, key));

  const help = (
    <p id={helpId} className="max-w-lead text-small text-ink-3">
      <FigureHelp question={question} />
    </p>
  );
  const reviseButton =
    figure.previousYear && Object.keys(known).length > 0 && !revising ? (
      <InlineButton onClick={() => setRevising(true)}>
        Herzien<span className="sr-only">: vorig jaar, {question.label}</span>
      </InlineButton>
    ) : null;

  const row = (cell: CellToFill) => {
    const spoken = cell.label === null ? question.label : `${question.label}, ${cell.label}`;
    const strong = !headed && cell.label === null;
    const first = cell === cells[0];
    return (
      <FigureNumberRow
        key={cell.key}
        id={fieldId(question.id, cell.key)}
        kind={kind}
        label={cell.label ?? question.label}
        labelPrefix={strong ? null : question.label}
        spokenLabel={spoken}
        help={strong ? help : undefined}
        helpId={strong ? helpId : undefined}
        unit={strong && first && unit ? <FigureUnit id={unitId} unit={unit} /> : undefined}
        unitId={strong && first && unit ? unitId : undefined}
        strong={strong}
        entry={asNumberEntry(answer?.values[cell.key])}
        onChange={(entry) => change((newest) => withCell(newest, "values", cell.key, entry))}
        counted={figure.prefillableBySwv ? keyFigureFor(content, figure.id, cell.key) : undefined}
        previous={
          figure.previousYear ? (
            <>
              {revising || known[cell.key] === undefined ? (
                <PreviousNumber
                  id={`${fieldId(question.id, cell.key)}-vorig`}
                  kind={kind}
                  spokenLabel={spoken}
                  entry={asNumberEntry(answer?.previous?.[cell.key])}
                  reported={known[cell.key] === undefined ? undefined : shown(known[cell.key])}
                  onChange={(entry) => change((newest) => withCell(newest, "previous", cell.key, entry))}
                />
              ) : (
                <PreviousText text={shown(known[cell.key])} />
              )}
              {!headed && first ? <span className="block">{reviseButton}</span> : null}
            </>
          ) : null
        }
      />
    );
  };

  function shown(entry: FigureEntry | undefined): string {
    return figureCell(figure, entry, content.context, "").text;
  }

  return (
    <div
      {...(single ? {} : { role: "group", "aria-label": question.label, "aria-describedby": unit ? `${unitId} ${helpId}` : helpId })}
      className="border-b border-line"
    >
      {!headed ? null : (
        <div className={`${NUMBER_GRID} pt-3 pb-1`}>
          <div className="min-w-0 sm:col-span-2">
            <p>
              <span className="font-semibold">{question.label}</span>
              {unit ? <FigureUnit id={unitId} unit={unit} /> : null}
            </p>
            {help}
          </div>
          <div className="text-small text-ink-3">{reviseButton}</div>
        </div>
      )}
      {groups.map((group) => (
        <div key={group.key} className={headed ? "pb-2 sm:pl-4" : undefined}>
          {group.title === null ? null : <p className="pt-3 text-small font-semibold text-ink-2">{group.title}</p>}
          {group.cells.map(row)}
          {group.total === null ? null : (
            <div className={`${NUMBER_GRID} border-t border-line py-2`}>
              <p>{group.total}</p>
              <p className="max-w-28 font-semibold sm:pr-2.5 sm:text-right">
                {totalText(content, question, group.cells)}
              </p>
            </div>
          )}
        </div>
      ))}
      {figure.qualifier ? (
        <Checkbox
          label={figure.qualifier.label}
          checked={answer?.qualifier === true}
          onChange={(event) => change((newest) => withDetail(newest, { qualifier: event.target.checked }))}
        />
      ) : null}
      {contradicts || answer?.note ? (
        <FigureNote
          id={`${question.id}-toelichting`}
          label="Waarom geeft u een ander getal dan het SWV?"
          value={answer?.note}
          onChange={(note) => change((newest) => withDetail(newest, { note }))}
        />
      ) : null}
      {revised || answer?.revisionNote ? (
        <FigureNote
          id={`${question.id}-herziening`}
          label="Waarom herziet u het getal van vorig jaar?"
          value={answer?.revisionNote}
          onChange={(revisionNote) => change((newest) => withDetail(newest, { revisionNote }))}
        />
      ) : null}
    </div>
  );
}

/** The sum of the parts typed so far; says so while a part is missing or not known. */
function totalText(content: ReportContent, question: FigureQuestion, cells: readonly CellToFill[]): string {
  const entries = cells.map(({ key }) => effectiveEntry(content, question, key));
  const numbers = entries.filter((entry) => typeof entry === "number");
  if (numbers.length === 0) return "";
  const sum = numberText(
    question.figure,
    numbers.reduce((total, value) => total + value, 0),
  );
  if (entries.includes("onbekend")) return `${sum} plus wat niet bekend is`;
  return entries.every((entry) => typeof entry === "number" || entry === "nvt") ? sum : `${sum} tot nu toe`;
}

function numberType(type: FigureQuestion["figure"]["type"]): NumberKind["type"] {
  return type === "percent" || type === "money" ? type : "integer";
}

function asNumberEntry(entry: FigureEntry | undefined): NumberEntry | undefined {
  if (typeof entry === "number" || entry === "nvt" || entry === "onbekend" || entry === "pm") return entry;
  return typeof entry === "object" && "typed" in entry ? entry : undefined;
}
