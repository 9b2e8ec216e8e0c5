"use client";

import { useAnswer, usePart } from "@/components/report/part-context";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Details } from "@/components/ui/details";
import { Select } from "@/components/ui/select";
import { figureCell } from "@/lib/document/entry-text";
import type { FigureEntry } from "@/lib/template/answers/figure-answer";
import type { ReportContent } from "@/lib/report/content";
import { offeredOptions } from "@/lib/template/offered-options";
import type { FigureQuestion } from "@/lib/template/question";
import { fieldId } from "../field-id";
import { cellGroups, type CellToFill } from "./figure-cells";
import { FigureHelp } from "./figure-help";
import { CHOICE_GRID, YEAR_CAPTION } from "./figure-layout";
import { NoNumberSelect } from "./no-number-select";
import { withCell } from "./figure-update";

/** A figure that is a choice out of a list, for each of its cells; "niet bekend" is in the list. */
export function ChoiceFigure({ question }: { question: FigureQuestion }) {
  const { figure } = question;
  const { store } = usePart();
  const [answer, change] = useAnswer(question);
  const content = store.content();
  const groups = cellGroups(figure, content);
  const helpId = `${question.id}-uitleg`;
  const options = [
    ...(figure.type === "boolean" ? YES_NO : offeredOptions(figure.options).map(({ id, label }) => ({ value: id, label }))),
    { value: "onbekend", label: "niet bekend" },
    { value: "nvt", label: "n.v.t." },
  ];
  return (
    <div
      role="group"
      aria-labelledby={`${question.id}-label`}
      aria-describedby={helpId}
      className="border-b border-line py-3"
    >
      <Head question={question} helpId={helpId} />
      {groups.map((group) => (
        <div key={group.key} className="sm:pl-4">
          {group.title === null ? null : <p className="pt-2 text-small font-semibold text-ink-2">{group.title}</p>}
          {group.cells.map((cell) => {
            const id = fieldId(question.id, cell.key);
            const entry = answer?.values[cell.key];
            return (
              <div key={cell.key} className={`${CHOICE_GRID} items-center py-2`}>
                <label htmlFor={id}>
                  {cell.label === null ? <span className="sr-only">{question.label}</span> : firstUpper(cell.label)}
                </label>
                <Select
                  id={id}
                  placeholder="Kies"
                  options={options}
                  value={asValue(entry)}
                  onChange={(event) =>
                    change((newest) => withCell(newest, "values", cell.key, chosen(figure.type, event.target.value)))
                  }
                />
                {figure.previousYear && !isKnown(content, question, cell) ? (
                  <div>
                    <label htmlFor={`${id}-vorig`} className={YEAR_CAPTION}>
                      Vorig jaar
                      <span className="sr-only">, {cell.label === null ? question.label : `${question.label}, ${cell.label}`}</span>
                    </label>
                    <Select
                      id={`${id}-vorig`}
                      placeholder="Vorig jaar"
                      options={options}
                      value={asValue(answer?.previous?.[cell.key])}
                      onChange={(event) =>
                        change((newest) => withCell(newest, "previous", cell.key, chosen(figure.type, event.target.value)))
                      }
                    />
                  </div>
                ) : (
                  <p className="text-small text-ink-3">
                    <Previous question={question} cell={cell} />
                  </p>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Whether last year's report has this cell: then it is shown, and not asked again. */
function isKnown(content: ReportContent, question: FigureQuestion, cell: CellToFill): boolean {
  return content.previousFigures[question.id]?.[cell.key] !== undefined;
}

/** An entry as the list has it. */
function asValue(entry: FigureEntry | undefined): string {
  return typeof entry === "boolean" ? String(entry) : typeof entry === "string" ? entry : "";
}

/** A figure of which several can be chosen: options of the template, or boards of the round. */
export function MultiFigure({ question }: { question: FigureQuestion }) {
  const { figure } = question;
  const { store } = usePart();
  const [answer, change] = useAnswer(question);
  const content = store.content();
  const boards = figure.type === "boardSet";
  const options = boards
    ? content.context.otherBoards.map(({ id, name }) => ({ value: id, label: name }))
    : offeredOptions(figure.options).map(({ id, label }) => ({ value: id, label }));
  return (
    <div className="border-b border-line py-3">
      {cellGroups(figure, content)
        .flatMap((group) => group.cells)
        .map((cell) => {
          const entry = answer?.values[cell.key];
          const values = Array.isArray(entry) ? entry : [];
          const label = cell.label === null ? question.label : `${question.label}, ${cell.label}`;
          const group = (
            <CheckboxGroup
              id={fieldId(question.id, cell.key)}
              legend={boards ? <span className="sr-only">{label}</span> : label}
              hint={boards ? undefined : <FigureHelp question={question} />}
              name={fieldId(question.id, cell.key)}
              options={options}
              values={values}
              onChange={(next) => change((newest) => withCell(newest, "values", cell.key, next.length > 0 ? next : undefined))}
            />
          );
          return (
            <div key={cell.key}>
              {boards ? (
                <>
                  <p className="font-semibold">{label}</p>
                  <p className="max-w-lead text-small text-ink-3">
                    <FigureHelp question={question} />
                  </p>
                  <Details summary={values.length === 0 ? "Kies besturen" : `Kies besturen (${values.length} gekozen)`}>
                    {group}
                  </Details>
                </>
              ) : (
                group
              )}
              <div className="mt-1 flex flex-wrap gap-x-4 text-small text-ink-3">
                <NoNumberSelect
                  label={label}
                  placeholder="Geen keuze?"
                  markers={["onbekend", "nvt"]}
                  value={typeof entry === "string" ? entry : ""}
                  onChoose={(marker) => change((newest) => withCell(newest, "values", cell.key, marker))}
                />
                <span>
                  <Previous question={question} cell={cell} />
                </span>
              </div>
            </div>
          );
        })}
    </div>
  );
}

const YES_NO = [
  { value: "true", label: "ja" },
  { value: "false", label: "nee" },
];

function chosen(type: FigureQuestion["figure"]["type"], value: string): FigureEntry | undefined {
  if (value === "") return undefined;
  return type === "boolean" && (value === "true" || value === "false") ? value === "true" : value;
}

function Head({ question, helpId }: { question: FigureQuestion; helpId: string }) {
  return (
    <>
      <p id={`${question.id}-label`} className="font-semibold">
        {question.label}
      </p>
      <p id={helpId} className="max-w-lead text-small text-ink-3">
        <FigureHelp question={question} />
      </p>
    </>
  );
}

function Previous({ question, cell }: { question: FigureQuestion; cell: CellToFill }) {
  const { store } = usePart();
  const content = store.content();
  const entry = content.previousFigures[question.id]?.[cell.key];
  if (entry === undefined) return null;
  return `Vorig jaar: ${figureCell(question.figure, entry, content.context, "").text}`;
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
