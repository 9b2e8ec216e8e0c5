import { isWithoutRows, type AmountSum } from "@/lib/report/amount-sum";
import { answerTo } from "@/lib/report/content";
import { moneyBalance, type MoneyBalance } from "@/lib/report/money";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import { JOINT } from "@/lib/template/answers/joint";
import type { RowField, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { formatAmount } from "@/lib/values/amount";
import { amountCell, BLANK } from "../entry-text";
import type { DocumentBlock, TableCell, TableColumn, TableRow } from "../model";
import { partnershipInShort, type Printing } from "../printing";
import type { QuestionPlace } from "../question-place";
import { sumText } from "../sum-text";

/** In print the words come first and the amount closes the line. */
const PRINT_ORDER: Readonly<Record<RowField["kind"], number>> = { text: 0, choice: 1, partnership: 2, amount: 3 };

/** What the money was spent on, line by line, with the sums and what remains. */
export function spendingRowsBlocks(question: SpendingRowsQuestion, { printing, part, level, label }: QuestionPlace): DocumentBlock[] {
  const source = { part, question: question.id };
  const heading: DocumentBlock[] = label ? [{ kind: "heading", source, role: "label", level, text: label }] : [];
  const answer = answerTo(printing.content.answers, question) ?? [];
  if (answer.length === 0) return [...heading, { kind: "missing", source, text: printing.missing }];

  const fields = question.rowFields
    .filter((field) => field.kind !== "partnership" || hasSeveral(printing))
    .sort((a, b) => PRINT_ORDER[a.kind] - PRINT_ORDER[b.kind]);
  const rows = answer.map((row, index): TableRow => ({
    source: { ...source, row: row.id },
    depth: 0,
    role: "row",
    cells: [{ text: `${index + 1}`, state: "value" }, ...fields.map((field) => fieldCell(field, row, printing))],
  }));
  const balance = moneyBalance(printing.content, question);
  const sums = sumLines(question, balance, printing).map(({ text, amount }): TableRow => ({
    source,
    depth: 0,
    role: "total",
    cells: [
      BLANK,
      ...fields.map((field, index): TableCell => {
        if (field.kind === "amount") return { text: amount, state: "value" };
        return index === 0 ? { text, state: "value" } : BLANK;
      }),
    ],
  }));
  const pm = { source, label: "PM", text: "Regels met PM tellen niet mee in het totaal." };
  return [
    ...heading,
    {
      kind: "spendingTable",
      source,
      caption: question.label,
      columns: [{ id: "number", header: "Nr.", align: "start", width: "fit" }, ...fields.map(column)],
      rows: [...rows, ...sums],
      notes: balance.spent.pm > 0 ? [pm] : [],
    },
  ];
}

function column(field: RowField): TableColumn {
  const amount = field.kind === "amount";
  return { id: field.id, header: field.label, align: amount ? "end" : "start", width: field.kind === "text" || field.kind === "choice" ? "text" : "fit" };
}

function hasSeveral({ content }: Printing): boolean {
  return content.context.board.partnerships.length > 1;
}

function fieldCell(field: RowField, row: SpendingRow, printing: Printing): TableCell {
  if (field.kind === "amount") return amountCell(row.amount, printing.missing);
  const value = row.fields[field.id]?.trim() ?? "";
  if (value === "") return { text: printing.missing, state: "missing" };
  switch (field.kind) {
    case "text":
      return { text: value, state: "value" };
    case "choice":
      return { text: field.options.find(({ id }) => id === value)?.label ?? value, state: "value" };
    case "partnership": {
      const partnership = printing.content.context.board.partnerships.find(({ code }) => code === value);
      return { text: partnership ? partnershipInShort(partnership) : value, state: "value" };
    }
  }
}

/** The lines under the table: spent in all and per SWV, and against what was received. */
function sumLines(question: SpendingRowsQuestion, balance: MoneyBalance, printing: Printing): { text: string; amount: string }[] {
  const inWords = (sum: AmountSum) => sumText(sum, printing.missing);
  const lines = [{ text: "Totaal besteed", amount: inWords(balance.spent) }];
  const byPartnership = question.rowFields.some(({ kind }) => kind === "partnership");
  if (byPartnership && hasSeveral(printing)) {
    // An SWV without a row: nothing of its money is in the table.
    const spentOf = (sum: AmountSum) => (isWithoutRows(sum) ? formatAmount(0) : inWords(sum));
    for (const { code, spent } of balance.perPartnership) lines.push({ text: `waarvan uit middelen van ${code}`, amount: spentOf(spent) });
    if (!isWithoutRows(balance.jointSpent)) lines.push({ text: `waarvan ${JOINT}`, amount: inWords(balance.jointSpent) });
  }
  if (!question.balancesWith) return lines;
  lines.push({ text: "Ontvangen", amount: inWords(balance.received) });
  const { remainder } = balance;
  if (remainder === undefined || balance.spent.amount === undefined) return lines;
  if (remainder === 0) lines.push({ text: "Verschil", amount: formatAmount(0) });
  else if (remainder > 0) lines.push({ text: "Meer ontvangen dan besteed", amount: formatAmount(remainder) });
  else lines.push({ text: "Meer besteed dan ontvangen", amount: formatAmount(-remainder) });
  return lines;
}
