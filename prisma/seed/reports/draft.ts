import type { Answers, ReportContent } from "@/lib/report/content";
import { stepsOf, visibleQuestions } from "@/lib/report/visibility";
import type { Answer, SpendingRow } from "@/lib/template/answers/answer-schema";
import type { DemoBoard } from "../boards/demo-board";

/** The first part of a finished report: what a board has written when `percent` of the steps is done. */
export function draftAnswers(finished: ReportContent, percent: number): Answers {
  const steps = stepsOf(finished);
  const done = Math.floor((percent / 100) * steps.length);
  const kept: Record<string, Answer> = {};
  steps.slice(0, done + 1).forEach((part, index) => {
    const questions = visibleQuestions(part, finished);
    const begun = index < done ? questions : questions.slice(0, Math.floor(questions.length / 2));
    for (const { id } of begun) {
      for (const [key, answer] of Object.entries(finished.answers)) {
        if (key === id || key.startsWith(`${id}.`)) kept[key] = answer;
      }
    }
  });
  return kept;
}

/** A draft with what a board has still to put right. */
export function withFlaw(answers: Answers, flaw: DemoBoard["draftFlaw"]): Answers {
  if (flaw === "gap") return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== "thuiszitters"));
  const rows = answers.aanwendingSwv;
  if (!flaw || !isSpending(rows)) return answers;
  return { ...answers, aanwendingSwv: rows.map((row, index) => (index === rows.length - 1 ? flawed(row, flaw) : row)) };
}

function flawed(row: SpendingRow, flaw: "difference" | "unreadable"): SpendingRow {
  if (flaw === "unreadable") return { ...row, amount: { typed: "12,345" } };
  return { ...row, amount: typeof row.amount === "number" ? row.amount + 1_250_000 : row.amount };
}

function isSpending(answer: Answer | undefined): answer is SpendingRow[] {
  return Array.isArray(answer) && answer.every((row) => typeof row === "object" && "fields" in row);
}
