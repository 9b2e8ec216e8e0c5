import { partnershipInShort } from "@/lib/document/printing";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import { fileInWords } from "@/lib/files/file-words";
import { shortHash } from "@/lib/report/hash-text";
import { MAX_ANNEX_TITLE } from "@/lib/template/answers/limits";
import type { Annex, SpendingRow } from "@/lib/template/answers/answer-schema";
import type { FormContext } from "@/lib/template/context";
import type { RowField, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import type { AnswerChange, FieldChange, RowChange } from "./change";
import { plainField, richField, valueField } from "./field-changes";
import { amountText } from "./money-changes";

/** The rows of spending that came, went or differ. */
export function spendingChanges(
  question: SpendingRowsQuestion,
  before: readonly SpendingRow[],
  after: readonly SpendingRow[],
  context: FormContext,
): AnswerChange | null {
  const fields = (was: SpendingRow | undefined, is: SpendingRow | undefined) =>
    question.rowFields.flatMap((field) => spendingField(field, was, is, context));
  const named = question.rowFields.find(({ kind }) => kind === "text");
  const title = (row: SpendingRow) => firstLine(named ? row.fields[named.id] : undefined);
  return rowsChange(before, after, title, fields);
}

/** The annexes that came, went or differ. */
export function annexChanges(
  before: readonly Annex[],
  after: readonly Annex[],
  { definition }: FormContext,
): AnswerChange | null {
  const place = (annex: Annex | undefined) => {
    if (!annex) return "";
    const part = definition.parts.find(({ id }) => id === annex.after);
    return part ? `na ${part.shortTitle}` : "aan het einde";
  };
  return rowsChange(before, after, ({ title }) => title.trim(), (was, is) => [
    ...plainField("Titel", was?.title, is?.title),
    ...richField("Tekst", was?.text, is?.text),
    ...plainField("Bronnen", was?.sources, is?.sources),
    ...valueField("Bestand", ...fileNames(was?.file, is?.file)),
    ...valueField("Plaats in de verantwoording", place(was), place(is)),
  ]);
}

/** Two files of one name and size are told apart by their hashes. */
function fileNames(was: AnnexFile | undefined, is: AnnexFile | undefined): [string, string] {
  const alike = was && is && was.hash !== is.hash && fileInWords(was) === fileInWords(is);
  const name = (file: AnnexFile | undefined) => {
    if (!file) return "";
    return alike ? `${fileInWords(file)}, ${shortHash(file.hash)}` : fileInWords(file);
  };
  return [name(was), name(is)];
}

function spendingField(
  field: RowField,
  before: SpendingRow | undefined,
  after: SpendingRow | undefined,
  { board }: FormContext,
): FieldChange[] {
  const [was, is] = [before?.fields[field.id] ?? "", after?.fields[field.id] ?? ""];
  switch (field.kind) {
    case "amount":
      return valueField(field.label, amountText(before?.amount), amountText(after?.amount));
    case "text":
      return plainField(field.label, was, is);
    case "choice": {
      const name = (id: string) => field.options.find((option) => option.id === id)?.label ?? id;
      return valueField(field.label, name(was), name(is));
    }
    case "partnership": {
      const name = (code: string) => {
        const partnership = board.partnerships.find((one) => one.code === code);
        return partnership ? partnershipInShort(partnership) : code;
      };
      return valueField(field.label, name(was), name(is));
    }
  }
}

function rowsChange<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  title: (row: T) => string,
  fieldsOf: (was: T | undefined, is: T | undefined) => FieldChange[],
): AnswerChange | null {
  const old = new Map(before.map((row, index) => [row.id, { row, number: index + 1 }]));
  const stays = new Set(after.map(({ id }) => id));
  const now = after.flatMap((row, index): RowChange[] => {
    const was = old.get(row.id)?.row;
    const fields = fieldsOf(was, row);
    if (was && fields.length === 0) return [];
    return [{ id: row.id, kind: was ? "changed" : "added", number: index + 1, title: title(row), fields }];
  });
  const gone = before
    .filter(({ id }) => !stays.has(id))
    .map((row): RowChange => ({
      id: row.id,
      kind: "removed",
      number: old.get(row.id)?.number ?? 0,
      title: title(row),
      fields: fieldsOf(row, undefined),
    }));
  const rows = [...now, ...gone];
  const reordered = order(before, stays) !== order(after, new Set(old.keys()));
  return rows.length > 0 || reordered ? { kind: "rows", rows, reordered } : null;
}

function order(rows: readonly { id: string }[], common: ReadonlySet<string>): string {
  return rows.flatMap(({ id }) => (common.has(id) ? [id] : [])).join(" ");
}

function firstLine(text = ""): string {
  return (text.trim().split("\n")[0] ?? "").slice(0, MAX_ANNEX_TITLE);
}
