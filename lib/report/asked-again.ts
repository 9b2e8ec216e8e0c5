import type { Part } from "@/lib/template/definition";
import { reportChanges } from "./changes/report-changes";
import type { ReportContent } from "./content";
import { findingsOfPart } from "./findings";
import type { PartState, Progress } from "./progress";
import type { Remark } from "./remark";
import { findingsToFix } from "./reopening";
import { stepsOf, visibleQuestions } from "./visibility";

/** What was given back, as far as it decides how far the board is. */
export type Given = { content: ReportContent; namedKeys: readonly string[]; reopenedKeys: readonly string[] };

/**
 * How far the board is with a reopened question. `along`: it was not named and may stay as it is;
 * `answered`: it stayed, and the board said why.
 */
export type AskedState = "todo" | "changed" | "answered" | "along";

export type AskedQuestion = { key: string; part: Part; state: AskedState };

/** The reopened questions that are asked now, in the form's order, with how far the board is with each. */
export function askedQuestions(content: ReportContent, given: Given, remarks: readonly Remark[]): AskedQuestion[] {
  const changed = changedQuestions(given.content, content);
  const answered = new Set(remarks.filter(isAnswered).map(({ questionKey }) => baseOf(questionKey)));
  return stepsOf(content).flatMap((part) =>
    visibleQuestions(part, content)
      .filter(({ id }) => given.reopenedKeys.includes(id))
      .map(({ id }) => ({ key: id, part, state: stateOf(id) })),
  );

  function stateOf(key: string): AskedState {
    if (changed.has(key)) return "changed";
    if (!given.namedKeys.includes(key)) return "along";
    return answered.has(key) ? "answered" : "todo";
  }
}

/** How far a returned report is: only the parts with reopened questions, and of those what was named. */
export function returnProgress(content: ReportContent, given: Given, remarks: readonly Remark[]): Progress {
  const byPart = Map.groupBy(askedQuestions(content, given, remarks), ({ part }) => part);
  const parts = [...byPart].map(([part, asked]) => ({ id: part.id, state: partState(part, asked) }));
  const counted = parts.filter(({ state }) => state !== "optional");
  const done = counted.filter(({ state }) => state === "done").length;
  const total = counted.length;
  return { parts, done, total, percent: total === 0 ? 0 : Math.floor((done / total) * 100) };

  function partState(part: Part, asked: readonly AskedQuestion[]): PartState {
    if (findingsToFix(findingsOfPart(part, content), given.reopenedKeys).length > 0) return "busy";
    const todo = asked.some(({ state }) => state === "todo");
    const begun = asked.some(({ state }) => state === "changed" || state === "answered");
    if (todo) return begun ? "busy" : "todo";
    return begun ? "done" : "optional";
  }
}

/** Keys of the questions whose answer differs between two versions; a text per number goes with its question. */
export function changedQuestions(before: ReportContent, after: ReportContent): ReadonlySet<string> {
  return new Set(reportChanges(before, after).flatMap(({ questions }) => questions.map(({ question }) => baseOf(question.id))));
}

function isAnswered({ replies }: Remark): boolean {
  return replies.at(-1)?.side === "board";
}

function baseOf(key: string): string {
  return key.split(".", 1)[0] ?? key;
}
