import type { Question } from "@/lib/template/question";
import { applies } from "@/lib/template/question";
import { JOINT } from "@/lib/template/answers/joint";
import type { MoneyTableQuestion, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { completeSum, sumOfAmounts, type AmountSum } from "./amount-sum";
import { answerTo, type ReportContent } from "./content";
import { effectiveAmount } from "./effective-value";

/** Received and spent, in cents. Only numbers enter; PM, n.v.t. and onbekend never do. */
export type MoneyBalance = {
  received: AmountSum;
  spent: AmountSum;
  /**
   * Received minus spent: positive is still to be accounted for. Undefined where one of them is not
   * known in full. A row without a readable amount is left out: nobody can submit with it.
   */
  remainder: number | undefined;
  /** Per SWV of the board, in its order; spending of all together stands apart as `jointSpent`. */
  perPartnership: readonly { code: string; received: AmountSum; spent: AmountSum }[];
  jointSpent: AmountSum;
};

/** The field of kind `money table` or `spending rows` with that id, if the template has it. */
function field(content: ReportContent, id: string): Question | undefined {
  return content.context.definition.parts.flatMap((part) => part.fields).find((candidate) => candidate.id === id);
}

/**
 * What the rows of `spending` account for against the table they balance with. Without such a table
 * nothing is received and only the sums of the rows mean something.
 */
export function moneyBalance(content: ReportContent, spending: SpendingRowsQuestion): MoneyBalance {
  const found = spending.balancesWith ? field(content, spending.balancesWith) : undefined;
  const table = found?.kind === "moneyTable" ? found : undefined;
  const rows = answerTo(content.answers, spending) ?? [];
  const { partnerships } = content.context.board;
  const partnershipField = spending.rowFields.find(({ kind }) => kind === "partnership")?.id;
  const only = partnerships.length === 1 ? partnerships[0]?.code : undefined;
  const spentOn = (code: string) =>
    sumOfAmounts(rows.filter(({ fields }) => (only ?? (partnershipField && fields[partnershipField]) ?? JOINT) === code).map(({ amount }) => amount));
  const receivedOf = (codes: readonly string[]) => (table ? receivedFrom(content, table, codes) : sumOfAmounts([]));
  const received = receivedOf(partnerships.map(({ code }) => code));
  const spent = sumOfAmounts(rows.map(({ amount }) => amount));
  return {
    received,
    spent,
    remainder: remainderOf(received, spent),
    perPartnership: partnerships.map(({ code }) => ({
      code,
      received: receivedOf([code]),
      spent: spentOn(code),
    })),
    jointSpent: spentOn(JOINT),
  };
}

function remainderOf(received: AmountSum, spent: AmountSum): number | undefined {
  const whole = completeSum(received);
  const divided = spent.amount === undefined ? 0 : completeSum({ ...spent, open: 0 });
  return whole === undefined || divided === undefined ? undefined : whole - divided;
}

/** What a table holds for SWVs together, by code, over the rows that are asked of the board. */
export function receivedFrom(content: ReportContent, table: MoneyTableQuestion, partnerships: readonly string[]): AmountSum {
  const rows = table.rows.filter((row) => applies(content.context.definition, row.appliesTo, content.context.board));
  return sumOfAmounts(partnerships.flatMap((code) => rows.map((row) => effectiveAmount(content, table, row.id, code))));
}

/**
 * Received minus spent of the rows of one question against a table, in cents; undefined where either
 * is not known in full.
 */
export function differenceOf(content: ReportContent, rows: string, table: string): number | undefined {
  const spending = field(content, rows);
  return spending?.kind === "spendingRows" ? moneyBalance(content, { ...spending, balancesWith: table }).remainder : 0;
}
