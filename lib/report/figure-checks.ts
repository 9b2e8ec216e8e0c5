import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { partFigures } from "@/lib/template/figure-parts";
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

/**
 * The checks that the template names for a figure; they warn and never stop anyone. A figure that is
 * not asked because its parts are known is checked as their sum, see {@link totalOf}.
 */
export function figureCheckFindings(question: FigureQuestion, content: ReportContent): QuestionFinding[] {
  const typed = knownTotal(content, question);
  const own = typed ?? sumOfParts(content, question.figure);
  if (own === undefined) return [];
  return (question.figure.checks ?? []).flatMap((check): QuestionFinding[] => {
    if (check.kind === "equalsSumOf") {
      const sum = typed === undefined ? own : sumOf(content, check.figures.flatMap((id) => figureById(content, id) ?? []));
      return sum === undefined || sum === own ? [] : [{ severity: "warning", code: "notTheSumOf", details: { own, other: sum } }];
    }
    const other = totalOf(content, check.figure);
    if (other === undefined) return [];
    const details = { own, other, label: figureById(content, check.figure)?.label ?? "" };
    if (check.kind === "atMost") return own <= other ? [] : [{ severity: "warning", code: "moreThan", details }];
    return own === other ? [] : [{ severity: "warning", code: "valuesDoNotSumTo", details }];
  });
}

/** Where a finding about a figure that is not asked is mended: its first part. Null where it has none. */
export function firstPart({ figure }: FigureQuestion, content: ReportContent): string | null {
  return partFigures(figure, content.context.definition)[0]?.id ?? null;
}

function figureById(content: ReportContent, id: string): FigureDefinition | undefined {
  return content.context.definition.figures.find((figure) => figure.id === id);
}

/** What is known of a figure: its own total, and without one that of its parts. */
function totalOf(content: ReportContent, id: string): number | undefined {
  const figure = figureById(content, id);
  return figure && (knownTotal(content, asQuestion(figure)) ?? sumOfParts(content, figure));
}

function sumOfParts(content: ReportContent, figure: FigureDefinition): number | undefined {
  const parts = partFigures(figure, content.context.definition);
  return parts.length === 0 ? undefined : sumOf(content, parts);
}

function sumOf(content: ReportContent, figures: readonly FigureDefinition[]): number | undefined {
  const totals = figures.map((figure) => knownTotal(content, asQuestion(figure)));
  const known = totals.filter((total) => total !== undefined);
  return known.length < totals.length ? undefined : known.reduce((sum, total) => sum + total, 0);
}

function asQuestion(figure: FigureDefinition): FigureQuestion {
  return { kind: "figure", id: figure.id, label: figure.label, figure };
}
