import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { Part } from "@/lib/template/definition";
import { numberQuestion, type Question } from "@/lib/template/question";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import type { ReportContent } from "./content";
import { findingsOfPart } from "./findings";
import { stepsOf, visibleQuestions } from "./visibility";

/** `done`: nothing missing; `busy`: begun; `todo`: not begun; `optional`: not begun and nothing has to. */
export type PartState = "done" | "busy" | "todo" | "optional";

export type Progress = {
  parts: { id: string; state: PartState }[];
  /** Parts that are done, of those in which something is asked. */
  done: number;
  total: number;
  /** `done` as a share of `total`, percent 0-100, whole. */
  percent: number;
};

/** How far a report is. Computed from the answers each time, never stored. */
export function progressOf(content: ReportContent): Progress {
  const parts = stepsOf(content).map((part) => ({ id: part.id, state: stateOf(part, content) }));
  const counted = parts.filter(({ state }) => state !== "optional");
  const done = counted.filter(({ state }) => state === "done").length;
  const total = counted.length;
  return { parts, done, total, percent: total === 0 ? 0 : Math.floor((done / total) * 100) };
}

/** Codes of findings that leave a part unfinished; a warning about something odd does not. */
const UNFINISHED = new Set(["missingFigure"]);

function stateOf(part: Part, content: ReportContent): PartState {
  const begun = visibleQuestions(part, content).some((question) => isBegun(question, content));
  const found = findingsOfPart(part, content);
  const unfinished = found.some(({ severity, code }) => severity === "error" || UNFINISHED.has(code));
  if (unfinished) return begun ? "busy" : "todo";
  return begun || found.length > 0 || hasRequired(part, content) ? "done" : "optional";
}

/** A part whose demands are met without typing, by what the SWV gave, is done and not optional. */
function hasRequired(part: Part, content: ReportContent): boolean {
  return visibleQuestions(part, content).some(
    (question) =>
      question.kind === "moneyTable" || (question.kind === "figure" && question.figure.priority === "core"),
  );
}

function isBegun(question: Question, content: ReportContent): boolean {
  if (isAnswered(content.answers[question.id])) return true;
  if (question.kind !== "longText" || !question.perNumberOf) return false;
  return indicatorsOfQuestion(content.context.definition, question.perNumberOf).some(({ number }) =>
    isAnswered(content.answers[numberQuestion(question, number).id]),
  );
}

/** Whether the board itself gave any answer; what the SWV filled in beforehand is no beginning. */
export function hasBegun({ answers }: Pick<ReportContent, "answers">): boolean {
  return Object.values(answers).some(isAnswered);
}

/** Whether an answer holds anything at all: an emptied text or list does not. */
export function isAnswered(answer: ReportContent["answers"][string] | undefined): boolean {
  if (answer === undefined) return false;
  if (Array.isArray(answer)) return answer.length > 0;
  if ("values" in answer) return Object.keys(answer.values).length > 0 || Object.keys(answer.previous ?? {}).length > 0;
  if ("cells" in answer) return Object.values(answer.cells).some((row) => Object.keys(row).length > 0);
  return !isEmptyRichText(answer);
}
