import type { Question } from "@/lib/template/question";
import { applies } from "@/lib/template/question";
import { JOINT } from "@/lib/template/answers/joint";
import type { MoneyTableQuestion, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { answerTo, type ReportContent } from "./content";
import { effectiveAmount } from "./effective-value";

/** Received and spent, in cents. Only numbers enter; PM, n.v.t. and onbekend never do. */
export type MoneyBalance = {
  received: number;
  spent: number;
  /** Received minus spent: positive is still to be accounted for. */
  remainder: number;
  /** Per SWV of the board, in its order; spending of all together stands apart as `jointSpent`. */
  perPartnership: readonly { code: string; received: number; spent: number }[];
  jointSpent: number;
  /** Rows whose amount is PM: then the sums cannot be expected to meet. */
  pmRows: number;
};

/** The field of kind `money table` or `spending rows` with that id, if the template has it. */
function field(content: ReportContent, id: string): Question | undefined {
  return content.context.definition.parts.flatMap((part) => part.fields).find((candidate) => candidate.id === id);
}

/**
 * What the rows of `spending` account for against the table they balance with. Without such a table
 * `received` is 0 and only the sums of the rows mean something.
 */
export function moneyBalance(content: ReportContent, spending: SpendingRowsQuestion): MoneyBalance {
  const found = spending.balancesWith ? field(content, spending.balancesWith) : undefined;
  const table = found?.kind === "moneyTable" ? found : undefined;
  const rows = answerTo(content.answers, spending) ?? [];
  const partnershipField = spending.rowFields.find(({ kind }) => kind === "partnership")?.id;
  const only = content.context.board.partnerships.length === 1 ? content.context.board.partnerships[0]?.code : undefined;

  const spentBy = new Map<string, number>();
  let pmRows = 0;
  for (const row of rows) {
    if (row.amount === "pm") pmRows += 1;
    if (typeof row.amount !== "number") continue;
    const code = only ?? (partnershipField && row.fields[partnershipField]) ?? JOINT;
    spentBy.set(code, (spentBy.get(code) ?? 0) + row.amount);
  }
  const perPartnership = content.context.board.partnerships.map(({ code }) => ({
    code,
    received: table ? receivedFrom(content, table, code) : 0,
    spent: spentBy.get(code) ?? 0,
  }));
  const received = sum(perPartnership.map((line) => line.received));
  const spent = sum([...spentBy.values()]);
  return { received, spent, remainder: received - spent, perPartnership, jointSpent: spentBy.get(JOINT) ?? 0, pmRows };
}

/** What a table holds for one SWV, in cents, over the rows that are asked of the board. */
export function receivedFrom(content: ReportContent, table: MoneyTableQuestion, partnership: string): number {
  return sum(
    table.rows
      .filter((row) => applies(content.context.definition, row.appliesTo, content.context.board))
      .map((row) => effectiveAmount(content, table, row.id, partnership))
      .map((amount) => (typeof amount === "number" ? amount : 0)),
  );
}

/** Whether the rows of one question differ from the amounts of a table, to the cent. */
export function differs(content: ReportContent, rows: string, table: string): boolean {
  const spending = field(content, rows);
  if (spending?.kind !== "spendingRows") return false;
  return moneyBalance(content, { ...spending, balancesWith: table }).remainder !== 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
