import { missingWords, reportedWords } from "@/lib/figures/figure-words";
import type { FigureRow } from "@/lib/figures/figure-row";
import { lineKey, lineLabel } from "@/lib/figures/line";
import { namesPartnership } from "@/lib/figures/spending-places";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { formatAmount } from "@/lib/values/amount";
import type { SummaryTableBlock, TableCell, TableColumn, TableRow } from "../model";
import { partnershipInShort } from "../printing";
import { nameColumn, NOTHING, numberColumn, reportedCell, REPORTED_COLUMN, rowOf, summaryTable, textCell } from "./cells";
import { sameRow, type RoundFigures } from "./round-figures";

/** With more SWVs there is no room on a page for a column each: they stand under each row. */
const MOST_COLUMNS = 3;

/** An amount over all boards, with what of it is of each SWV; in cents, null where none was given. */
type AmountRow = { name: TableCell; whole: number | null; each: readonly (number | null)[]; last: TableCell; role: TableRow["role"] };

/** What boards received, by stream and SWV, with the sums. */
export function receivedTable(part: string, rows: readonly FigureRow[], figures: RoundFigures): SummaryTableBlock {
  const amounts = rows.map((row): AmountRow => ({
    name: textCell(row.line.figure.label),
    whole: row.total.value,
    each: eachPartnership(row, figures),
    last: reportedCell(row.total),
    role: "row",
  }));
  const total: AmountRow = {
    name: textCell("Samen"),
    whole: sumOf(amounts.map(({ whole }) => whole)),
    each: figures.partnerships.map((_, index) => sumOf(amounts.map(({ each }) => each[index] ?? null))),
    last: { text: "", state: "blank" },
    role: "total",
  };
  return amountTable(part, "Ontvangen", figures, amounts.length > 1 ? [...amounts, total] : amounts, REPORTED_COLUMN);
}

/** Amounts that stand on their own. */
export function amountsTable(part: string, rows: readonly FigureRow[], figures: RoundFigures): SummaryTableBlock {
  return amountTable(
    part,
    "Bedragen",
    figures,
    rows.map((row) => ({
      name: textCell(row.line.figure.label),
      whole: row.total.value,
      each: eachPartnership(row, figures),
      last: reportedCell(row.total),
      role: "row",
    })),
    REPORTED_COLUMN,
  );
}

/** What the money was spent on, by kind and SWV, with the sums and how often it is not administered. */
export function spendingTable(part: string, row: FigureRow, figures: RoundFigures): SummaryTableBlock {
  const kinds = row.parts.filter(({ total }) => total.value !== null || total.counts.pm > 0);
  const amounts = kinds.map(({ line, total }): AmountRow => ({
    name: textCell(lineLabel(line)),
    whole: total.value,
    each: eachPartnership(row, figures, lineKey(line)),
    last: textCell(String(total.counts.pm)),
    role: "row",
  }));
  const total: AmountRow = {
    name: textCell("Samen"),
    whole: row.total.value,
    each: eachPartnership(row, figures),
    last: { text: "", state: "blank" },
    role: "total",
  };
  const missing = missingWords(row.total);
  const reported = `${reportedWords(row.total)} besturen${missing === "" ? "" : `; ${missing}`}`;
  return amountTable(part, row.line.figure.label, figures, [...amounts, total], numberColumn("pm", "PM"), [
    { source: { part }, label: "Opgegeven door", text: reported },
  ]);
}

function amountTable(
  part: string,
  caption: string,
  { partnerships }: RoundFigures,
  amounts: readonly AmountRow[],
  last: TableColumn,
  notes: SummaryTableBlock["notes"] = [],
): SummaryTableBlock {
  const divided = amounts.some(({ each }) => each.some((amount) => amount !== null));
  const names = divided ? partnerships.map(({ label }) => partnershipInShort(label)) : [];
  const rests = amounts.map(({ whole, each }) => (whole === null || !divided ? 0 : whole - (sumOf(each) ?? 0)));
  const withRest = rests.some((rest) => rest !== 0);
  const shares = (row: AmountRow, index: number) => [
    ...names.map((name, at) => ({ name, amount: row.each[at] ?? null })),
    ...(withRest ? [{ name: REST, amount: rests[index] ?? 0 }] : []),
  ];
  const inColumns = names.length <= MOST_COLUMNS;
  const headers = inColumns ? [...names, ...(withRest ? [REST] : [])] : [];
  const columns = [nameColumn("Bedrag"), ...headers.map((name, at) => numberColumn(`swv-${at}`, name)), numberColumn("samen", "Samen"), last];
  const rows = amounts.flatMap((row, index): TableRow[] => {
    const own = shares(row, index);
    const cells = [row.name, ...(inColumns ? own.map(({ amount }) => amountCell(amount)) : []), amountCell(row.whole), row.last];
    const below = inColumns ? [] : own.filter(({ amount }) => amount !== null && amount !== 0);
    return [
      rowOf(part, 0, cells, row.role),
      ...below.map(({ name, amount }) => rowOf(part, 1, [textCell(name), amountCell(amount), { text: "", state: "blank" }])),
    ];
  });
  const rest = { source: { part }, label: REST, text: "bedragen van besturen die aan meer SWV’s deelnemen en die zij niet over de SWV’s verdeelden." };
  return summaryTable(part, caption, columns, rows, withRest ? [rest, ...notes] : notes);
}

const REST = "Gezamenlijk";

/** What of a row is of each SWV; of a part of it where `key` names one. Empty where boards don't tell. */
function eachPartnership({ line }: FigureRow, { report, partnerships }: RoundFigures, key?: string): (number | null)[] {
  if (!tellsPartnership(line.figure, report.definition)) return [];
  return partnerships.map(({ overview }) => {
    const own = sameRow([...overview.money, ...overview.spending.map(({ row }) => row)], line);
    const total = key === undefined ? own?.total : own?.parts.find((part) => lineKey(part.line) === key)?.total;
    return total?.value ?? null;
  });
}

function tellsPartnership(figure: FigureDefinition, definition: RoundFigures["report"]["definition"]): boolean {
  return figure.perPartnership || namesPartnership(figure, definition);
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const given = amounts.filter((amount) => amount !== null);
  return given.length === 0 ? null : given.reduce((sum, amount) => sum + amount, 0);
}

function amountCell(amount: number | null): TableCell {
  return amount === null ? NOTHING : textCell(formatAmount(amount));
}
