import { answerTo, type KeyFigureValue } from "@/lib/report/content";
import { sumOfAmounts } from "@/lib/report/amount-sum";
import { contradictsPaidAmount, effectiveAmount, paidAmountFor } from "@/lib/report/effective-value";
import type { Marker } from "@/lib/template/answers/markers";
import { applies } from "@/lib/template/question";
import type { MoneyTableQuestion } from "@/lib/template/questions/definition";
import { formatAmount } from "@/lib/values/amount";
import { amountCell, BLANK, MARKER_TEXT } from "../entry-text";
import type { DocumentBlock, TableCell, TableNote, TableRow } from "../model";
import { partnershipInShort, type Printing } from "../printing";
import type { QuestionPlace } from "../question-place";
import { sumText } from "../sum-text";

/** With more SWVs there is no room on a page for a column each: they stand under each row. */
const MOST_COLUMNS = 3;

/** Amounts by row and SWV, with sums, and where the board contradicts what the SWV paid. */
export function moneyTableBlocks(question: MoneyTableQuestion, { printing, part, label }: QuestionPlace): DocumentBlock[] {
  const { definition, board } = printing.content.context;
  const { partnerships } = board;
  const source = { part, question: question.id };
  const several = partnerships.length > 1;
  const askedRows = question.rows.filter((row) => applies(definition, row.appliesTo, board));
  const amountsOf = (row: MoneyRow) =>
    askedRows.includes(row) ? partnerships.map(({ code }) => effectiveAmount(printing.content, question, row.id, code)) : [];
  const cellsOf = (row: MoneyRow) =>
    partnerships.map(({ code }): TableCell =>
      askedRows.includes(row) ? cellOf(question, row.id, code, printing) : { text: MARKER_TEXT.nvt, state: "marker" },
    );
  const lines = question.rows.map((row) => ({
    source: { ...source, row: row.id },
    label: row.note ? `${row.label}\n${row.note}` : row.label,
    cells: cellsOf(row),
    sum: askedRows.includes(row) ? sumCell(amountsOf(row), printing.missing) : ({ text: MARKER_TEXT.nvt, state: "marker" } as const),
    role: "row" as const,
  }));
  const totals = partnerships.map((_, index) => askedRows.map((row) => amountsOf(row)[index]));
  const total = { source, label: "Totaal", cells: totals.map((amounts) => sumCell(amounts, printing.missing)), sum: sumCell(totals.flat(), printing.missing), role: "total" as const };
  const all = question.rows.length > 1 ? [...lines, total] : lines;
  const table = { kind: "moneyTable" as const, source, caption: question.label };
  const first = { id: "label", header: label ?? question.label, align: "start" as const, width: "text" as const };
  const column = (id: string, header: string) => ({ id, header, align: "end" as const, width: "fit" as const });
  const notes = question.rows.flatMap((row) => partnerships.flatMap(({ code }) => contradiction(question, row, code, { printing, part })));
  if (partnerships.length > MOST_COLUMNS) {
    return [
      {
        ...table,
        columns: [first, column("amount", "Bedrag")],
        rows: all.flatMap(({ source: at, label: name, cells, sum, role }): TableRow[] => [
          { source: at, depth: 0, role, cells: [{ text: name, state: "value" }, sum] },
          ...(sum.state === "marker" ? [] : partnerships).map((partnership, index): TableRow => ({
            source: at,
            depth: 1,
            role,
            cells: [{ text: partnershipInShort(partnership), state: "value" }, cells[index] ?? BLANK],
          })),
        ]),
        notes,
      },
    ];
  }
  return [
    {
      ...table,
      columns: [
        first,
        ...partnerships.map((partnership) => column(partnership.code, partnershipInShort(partnership))),
        ...(several ? [{ ...column("total", "Totaal"), strong: true }] : []),
      ],
      rows: all.map(({ source: at, label: name, cells, sum, role }): TableRow => ({
        source: at,
        depth: 0,
        role,
        cells: [{ text: name, state: "value" }, ...cells, ...(several ? [role === "row" && sum.state === "marker" ? BLANK : sum] : [])],
      })),
      notes,
    },
  ];
}

type MoneyRow = MoneyTableQuestion["rows"][number];

function cellOf(question: MoneyTableQuestion, row: string, code: string, printing: Printing): TableCell {
  const typed = answerTo(printing.content.answers, question)?.cells[row]?.[code];
  if (typed !== undefined) return amountCell(typed, printing.missing);
  const cell = amountCell(effectiveAmount(printing.content, question, row, code), printing.missing);
  return cell.state === "missing" ? cell : { ...cell, mark: "volgens het SWV" };
}

/** The sum of amounts with what it lacks; where nothing is given it stays blank. */
function sumCell(amounts: readonly (number | Marker | undefined)[], missing: string): TableCell {
  const sum = sumOfAmounts(amounts);
  return sum.amount === undefined ? BLANK : { text: sumText(sum, missing), state: "value" };
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
