import { isEmptyRichText, plainText } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/types";
import { answerTo, type Answers } from "@/lib/report/content";
import { isReopened } from "@/lib/report/status";
import type { Annex, Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import { stillAsked } from "@/lib/template/answers/still-asked";
import type { FormContext } from "@/lib/template/context";
import { findQuestion, type Question } from "@/lib/template/question";
import { annexQuestion } from "./annex-question";
import type { FigureItem, ReviewItem, TextItem } from "./review";

/** In the place of a question's key: a text becomes an annex of its own. */
export const AS_ANNEX = "bijlage";

/** What somebody wants with an item: in the place of what is there, behind it, or not at all. */
export type Decision = {
  how: "replace" | "add" | "leave";
  /** Where a text goes instead, as a question's key or {@link AS_ANNEX}; of a figure, its cell. */
  to?: string;
  /** The item as somebody changed it. */
  value?: Answer;
  /** It was said while something stood there, so that replacing that is meant. */
  replaces?: boolean;
};
export type Decisions = Readonly<Record<string, Decision>>;

/** The report that an item would come in. */
export type Receiving = {
  context: FormContext;
  answers: Answers;
  /** Of a returned report: what can be written; null where everything can. */
  reopenedKeys: readonly string[] | null;
};

/** An answer to save, with the items that it is made of. */
export type Placement = { question: string; value: Answer; items: string[] };

/** Where an item goes: the key of a question; undefined where nothing was chosen for a text. */
export function targetOf(item: ReviewItem, decision: Decision, context: FormContext): string | undefined {
  if (item.kind === "annex" && decision.to === undefined) return annexQuestion(context)?.id;
  if (item.kind === "figure") return cellOf(item, decision) === undefined ? undefined : item.question;
  if (decision.to === AS_ANNEX) return annexQuestion(context)?.id;
  return decision.to ?? (item.kind === "answer" || item.kind === "leftOut" ? item.question : undefined);
}

/** Without being asked: what answers an empty question is taken over, anything else is left. */
export function defaultDecision(item: ReviewItem, receiving: Receiving): Decision {
  if (item.kind === "annex") return { how: isOpen(targetOf(item, { how: "add" }, receiving.context), receiving) ? "add" : "leave" };
  if (item.kind !== "answer" || !isOpen(item.question, receiving)) return { how: "leave" };
  return { how: isFilled(receiving.answers[item.question]) ? "leave" : "replace" };
}

/**
 * What a decision comes to as things stand. What cannot be written now is left, and so is what would
 * go over something that was not there yet when it was decided.
 */
export function effectiveDecision(item: ReviewItem, decided: Decision | undefined, receiving: Receiving): Decision {
  const decision = decided ?? defaultDecision(item, receiving);
  if (decision.how === "leave") return decision;
  const target = targetOf(item, decision, receiving.context);
  const overwrites = decision.how === "replace" && decision.replaces !== true && stands(item, decision, target, receiving);
  return isOpen(target, receiving) && !overwrites ? decision : { ...decision, how: "leave" };
}

function stands(item: ReviewItem, decision: Decision, target: string | undefined, receiving: Receiving): boolean {
  if (item.kind === "figure") return figureNow(item, decision, receiving) !== undefined;
  return target !== undefined && isFilled(receiving.answers[target]);
}

/** Whether an answer can be written at all now. */
export function isOpen(question: string | undefined, { context, reopenedKeys }: Receiving): boolean {
  return question !== undefined && findQuestion(question, context) !== undefined && isReopened(reopenedKeys, question);
}

/** Whether an answer says something. */
export function isFilled(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (Array.isArray(answer)) return answer.length > 0;
  if ("type" in answer) return !isEmptyRichText(answer);
  return Object.keys("cells" in answer ? answer.cells : answer.values).length > 0;
}

/** Whether an answer of this kind can be put behind another. */
export function canBeAdded({ kind }: Question): boolean {
  return kind === "longText" || kind === "spendingRows" || kind === "multiChoice" || kind === "indicatorNumbers";
}

/** The answers that the decisions come to, each once, in the order of the items. */
export function placementsOf(items: readonly ReviewItem[], decisionOf: (item: ReviewItem) => Decision, receiving: Receiving): Placement[] {
  const placements = new Map<string, Placement>();
  for (const item of items) {
    const decision = decisionOf(item);
    const key = targetOf(item, decision, receiving.context);
    if (decision.how === "leave" || item.kind === "leftOut" || key === undefined || !isOpen(key, receiving)) continue;
    const question = findQuestion(key, receiving.context)?.question;
    if (!question) continue;
    const before = placements.get(key);
    // Of several items in one place, the first may replace what was there.
    const current = before?.value ?? receiving.answers[key];
    const value = combined(question, current, item, decision, before !== undefined, receiving.context);
    placements.set(key, { question: key, value, items: [...(before?.items ?? []), item.id] });
  }
  return [...placements.values()];
}

function combined(question: Question, current: Answer | undefined, item: Exclude<ReviewItem, { kind: "leftOut" }>, decision: Decision, begun: boolean, context: FormContext): Answer {
  if (item.kind === "figure") return withFigure(current as AnswerByKind["figure"] | undefined, item, decision);
  if (question.kind === "annexList") return [...((current as Annex[] | undefined) ?? []), annexOf(item, decision)];
  const own = decision.value ?? (item.kind === "annex" ? textOfAnnex(item) : item.value);
  // Another list of rows may ask less of each.
  const value = question.kind === "spendingRows" ? stillAsked(question, own as AnswerByKind["spendingRows"], context) : own;
  if (question.kind === "moneyTable") {
    const table = value as AnswerByKind["moneyTable"];
    const before = current as AnswerByKind["moneyTable"] | undefined;
    const rows = Object.entries(table.cells).map(([row, cells]) => [row, { ...before?.cells[row], ...cells }] as const);
    return { ...before, cells: { ...before?.cells, ...Object.fromEntries(rows) } };
  }
  return (decision.how === "add" || begun) && isFilled(current) && current !== undefined ? behind(question, current, value) : (value);
}

function behind(question: Question, current: Answer, added: Answer): Answer {
  switch (question.kind) {
    case "longText":
      return { type: "doc", content: [...(current as RichText).content, ...(added as RichText).content] };
    case "indicatorNumbers":
      return [...new Set([...(current as number[]), ...(added as number[])])].sort((a, b) => a - b);
    case "multiChoice":
      return [...new Set([...(current as string[]), ...(added as string[])])];
    case "spendingRows":
      return [...(current as AnswerByKind["spendingRows"]), ...(added as AnswerByKind["spendingRows"])];
    default:
      return added;
  }
}

function withFigure(current: AnswerByKind["figure"] | undefined, item: FigureItem, decision: Decision): AnswerByKind["figure"] {
  const cell = cellOf(item, decision);
  const before = { ...current, values: current?.values ?? {} };
  return cell === undefined ? before : { ...before, [item.year]: { ...current?.[item.year], [cell]: item.value } };
}

/** The cell that a figure goes to; undefined while somebody still has to say which. */
export function cellOf({ cells }: FigureItem, { to }: Decision): string | undefined {
  return cells.length === 1 ? cells[0] : cells.find((cell) => cell === to);
}

function annexOf(item: Exclude<ReviewItem, FigureItem | { kind: "leftOut" }>, { value }: Decision): Annex {
  if (item.kind === "annex") return { ...item.value, ...(isText(value) && { text: value }) };
  const text = isText(value) ? value : (item.value as RichText);
  return { id: item.id, title: titleOf(text), text, ...(item.part !== null && { after: item.part }) };
}

/** An annex as the text of an answer, with its title above it. */
function textOfAnnex({ value }: Extract<ReviewItem, { kind: "annex" }>): RichText {
  const title = value.title.trim() === "" ? [] : [{ type: "paragraph" as const, content: [{ type: "text" as const, text: value.title }] }];
  return { type: "doc", content: [...title, ...value.text.content] };
}

function isText(value: Answer | undefined): value is RichText {
  return typeof value === "object" && "type" in value;
}

/** A short first line is a title; a text without one gets a name that says where it comes from. */
function titleOf(text: TextItem["value"]): string {
  const [first = "", ...more] = plainText(text).split("\n").filter((line) => line.trim() !== "");
  return more.length > 0 && first.length <= 80 ? first : "Tekst uit een ingelezen bestand";
}

/** What now stands where a figure would go. */
export function figureNow(item: FigureItem, decision: Decision, { answers, context }: Receiving) {
  const found = findQuestion(item.question, context)?.question;
  const cell = cellOf(item, decision);
  return found?.kind === "figure" && cell !== undefined ? answerTo(answers, found)?.[item.year]?.[cell] : undefined;
}
