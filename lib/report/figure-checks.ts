import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { FigureQuestion } from "@/lib/template/question";
import type { ReportContent } from "./content";
import { effectiveEntry } from "./effective-value";
import type { QuestionFinding } from "./finding";

/**
 * The total a board gives for a figure, in its own unit: the sum of a partition's values or the
 * figure itself, over the board's SWVs. Undefined unless every cell is a number or n.v.t. and at
 * least one is a number: a sum with an unknown part is unknown.
 */
export function knownTotal(content: ReportContent, question: FigureQuestion): number | undefined {
  const { figure } = question;
  const counted = askedCells(figure, content.context).filter(
    (cell) => figure.dimension?.relation !== "subset" || cell.value === null,
  );
  const entries = counted
    .map((cell) => effectiveEntry(content, question, cellKey(cell)))
    .filter((entry) => entry !== "nvt");
  const numbers = entries.filter((entry) => typeof entry === "number");
  if (numbers.length === 0 || numbers.length < entries.length) return undefined;
  return numbers.reduce((total, number) => total + number, 0);
}

/** The checks that the template names for a figure; they warn and never stop anyone. */
export function figureCheckFindings(question: FigureQuestion, content: ReportContent): QuestionFinding[] {
  const own = knownTotal(content, question);
  if (own === undefined) return [];
  return (question.figure.checks ?? []).flatMap((check): QuestionFinding[] => {
    if (check.kind === "equalsSumOf") {
      const totals = check.figures.map((id) => totalOf(content, id));
      if (totals.some((total) => total === undefined)) return [];
      const sum = totals.reduce((total: number, part) => total + (part ?? 0), 0);
      return sum === own ? [] : [{ severity: "warning", code: "notTheSumOf", details: { own, other: sum } }];
    }
    const other = totalOf(content, check.figure);
    if (other === undefined) return [];
    const details = { own, other, label: figureById(content, check.figure)?.label ?? "" };
    if (check.kind === "atMost") return own <= other ? [] : [{ severity: "warning", code: "moreThan", details }];
    return own === other ? [] : [{ severity: "warning", code: "valuesDoNotSumTo", details }];
  });
}

function figureById(content: ReportContent, id: string): FigureDefinition | undefined {
  return content.context.definition.figures.find((figure) => figure.id === id);
}

function totalOf(content: ReportContent, id: string): number | undefined {
  const figure = figureById(content, id);
  return figure && knownTotal(content, { kind: "figure", id, label: figure.label, figure });
}
