import type { MoneyTableAnswer } from "@/lib/template/answers/answer-schema";
import type { AmountEntry } from "@/lib/template/answers/markers";

type ByCell<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** The answer with one amount changed; undefined empties the cell. Its explanation stays: who retypes an amount still means it. */
export function withAmount(
  answer: MoneyTableAnswer | undefined,
  row: string,
  partnership: string,
  amount: AmountEntry | undefined,
): MoneyTableAnswer | null {
  return pruned(put(answer?.cells ?? {}, row, partnership, amount), answer?.notes);
}

/** The answer that goes by the SWV's amount again: without an own one, and without why that was another. */
export function withoutAmount(
  answer: MoneyTableAnswer | undefined,
  row: string,
  partnership: string,
): MoneyTableAnswer | null {
  return withAmountNote(withAmount(answer, row, partnership, undefined) ?? undefined, row, partnership, "");
}

/** The answer with the explanation of one amount changed. */
export function withAmountNote(
  answer: MoneyTableAnswer | undefined,
  row: string,
  partnership: string,
  note: string,
): MoneyTableAnswer | null {
  return pruned(answer?.cells ?? {}, put(answer?.notes ?? {}, row, partnership, note === "" ? undefined : note));
}

function put<T>(
  cells: ByCell<T>,
  row: string,
  column: string,
  value: T | undefined,
): Record<string, Record<string, T>> {
  const { [column]: _old, ...others } = cells[row] ?? {};
  const ofRow: Record<string, T> = value === undefined ? others : { ...others, [column]: value };
  const { [row]: _row, ...rows } = cells;
  return Object.keys(ofRow).length === 0 ? { ...rows } : { ...rows, [row]: ofRow };
}

function pruned(cells: ByCell<AmountEntry>, notes: ByCell<string> | undefined): MoneyTableAnswer | null {
  const withNotes = notes && Object.keys(notes).length > 0;
  if (Object.keys(cells).length === 0 && !withNotes) return null;
  return { cells: copy(cells), ...(withNotes && { notes: copy(notes) }) };
}

function copy<T>(cells: ByCell<T>): Record<string, Record<string, T>> {
  return Object.fromEntries(Object.entries(cells).map(([row, columns]) => [row, { ...columns }]));
}
