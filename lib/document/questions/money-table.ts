import { answerTo, type KeyFigureValue } from "@/lib/report/content";
import { contradictsPaidAmount, effectiveAmount, paidAmountFor } from "@/lib/report/effective-value";
import { applies } from "@/lib/template/question";
import type { MoneyTableQuestion } from "@/lib/template/questions/definition";
import { formatAmount } from "@/lib/values/amount";
import { amountCell, BLANK, MARKER_TEXT } from "../entry-text";
import type { DocumentBlock, TableCell, TableNote, TableRow } from "../model";
import { partnershipInShort, type Printing } from "../printing";
import type { QuestionPlace } from "../question-place";

/** Amounts by row and SWV, with sums, and where the board contradicts what the SWV paid. */
export function moneyTableBlocks(question: MoneyTableQuestion, { printing, part, label }: QuestionPlace): DocumentBlock[] {
  const { definition, board } = printing.content.context;
  const { partnerships } = board;
  const source = { part, question: question.id };
  const several = partnerships.length > 1;
  const askedRows = question.rows.filter((row) => applies(definition, row.appliesTo, board));
  const rows = question.rows.map((row): TableRow => {
    const asked = askedRows.includes(row);
    const cells = partnerships.map(({ code }): TableCell =>
      asked ? cellOf(question, row.id, code, printing) : { text: MARKER_TEXT.nvt, state: "marker" },
    );
    const amounts = asked ? partnerships.map(({ code }) => effectiveAmount(printing.content, question, row.id, code)) : [];
    return {
      source: { ...source, row: row.id },
      depth: 0,
      role: "row",
      cells: [{ text: row.note ? `${row.label}\n${row.note}` : row.label, state: "value" }, ...cells, ...(several ? [sumCell(amounts)] : [])],
    };
  });
  if (question.rows.length > 1) {
    const columns = partnerships.map(({ code }) => askedRows.map((row) => effectiveAmount(printing.content, question, row.id, code)));
    const cells = [...columns.map(sumCell), ...(several ? [sumCell(columns.flat())] : [])];
    rows.push({ source, depth: 0, role: "total", cells: [{ text: "Totaal", state: "value" }, ...cells] });
  }
  return [
    {
      kind: "moneyTable",
      source,
      caption: question.label,
      columns: [
        { id: "label", header: label ?? question.label, align: "start", width: "text" },
        ...partnerships.map((partnership) => ({ id: partnership.code, header: partnershipInShort(partnership), align: "end" as const, width: "fit" as const })),
        ...(several ? [{ id: "total", header: "Totaal", align: "end" as const, width: "fit" as const, strong: true }] : []),
      ],
      rows,
      notes: question.rows.flatMap((row) => partnerships.flatMap(({ code }) => contradiction(question, row, code, { printing, part }))),
    },
  ];
}

function cellOf(question: MoneyTableQuestion, row: string, code: string, printing: Printing): TableCell {
  const typed = answerTo(printing.content.answers, question)?.cells[row]?.[code];
  if (typed !== undefined) return amountCell(typed, printing.missing);
  const cell = amountCell(effectiveAmount(printing.content, question, row, code), printing.missing);
  return cell.state === "missing" ? cell : { ...cell, mark: "volgens het SWV" };
}

/** The sum of what is a number, in cents; a row or column without any has none. */
function sumCell(amounts: readonly (number | string | undefined)[]): TableCell {
  const numbers = amounts.filter((amount) => typeof amount === "number");
  if (numbers.length === 0) return BLANK;
  return { text: formatAmount(numbers.reduce((sum, value) => sum + value, 0)), state: "value" };
}

function contradiction(
  question: MoneyTableQuestion,
  row: MoneyTableQuestion["rows"][number],
  code: string,
  { printing, part }: Pick<QuestionPlace, "printing" | "part">,
): TableNote[] {
  const answer = answerTo(printing.content.answers, question);
  const explained = answer?.notes?.[row.id]?.[code]?.trim() ?? "";
  const paid = paidAmountFor(printing.content, question, row.id, code);
  const differs = contradictsPaidAmount(printing.content, question, row.id, code);
  const text = [paid && differs ? accordingTo(paid) : "", explained].filter((piece) => piece !== "").join(" ");
  if (text === "") return [];
  return [{ source: { part, question: question.id, row: row.id }, label: `${row.label} ${code}`, text }];
}

function accordingTo({ entry, source }: KeyFigureValue): string {
  const amount = typeof entry === "number" ? formatAmount(entry) : MARKER_TEXT[entry];
  return `Volgens het SWV ${amount} (${source}).`;
}
