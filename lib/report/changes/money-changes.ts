import { amountCell } from "@/lib/document/entry-text";
import type { MoneyTableAnswer } from "@/lib/template/answers/answer-schema";
import { isTyped, type AmountEntry } from "@/lib/template/answers/markers";
import type { FormContext } from "@/lib/template/context";
import type { MoneyTableQuestion } from "@/lib/template/questions/definition";
import type { FieldChange } from "./change";
import { plainField, valueField } from "./field-changes";

/** The amounts of a table that differ, and their explanations. */
export function moneyChanges(
  question: MoneyTableQuestion,
  before: MoneyTableAnswer | undefined,
  after: MoneyTableAnswer | undefined,
  context: FormContext,
): FieldChange[] {
  const asked = context.board.partnerships.map(({ code }) => code);
  return question.rows.flatMap((row) => {
    const cells = [before?.cells[row.id], after?.cells[row.id]] as const;
    const notes = [before?.notes?.[row.id], after?.notes?.[row.id]] as const;
    const codes = new Set([...asked, ...[...cells, ...notes].flatMap((byCode) => Object.keys(byCode ?? {}))]);
    return [...codes].flatMap((code) => {
      const label = codes.size > 1 ? `${row.label}, ${code}` : row.label;
      return [
        ...valueField(label, amountText(cells[0]?.[code]), amountText(cells[1]?.[code])),
        ...plainField(`Toelichting: ${label}`, notes[0]?.[code], notes[1]?.[code]),
      ];
    });
  });
}

/** An amount as it is printed; empty when it is not given. */
export function amountText(entry: AmountEntry | undefined): string {
  const { text } = amountCell(entry, "");
  return isTyped(entry) ? `${text} (geen getal)` : text;
}
