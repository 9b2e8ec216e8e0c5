"use client";

import type { ReactNode } from "react";
import { cellProblemText } from "@/components/report/problem-text";
import { FieldError } from "@/components/ui/field-error";
import { NumberInput } from "@/components/ui/number-input";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import { JOINT } from "@/lib/template/answers/joint";
import { MAX_ROW_TEXT } from "@/lib/template/answers/limits";
import type { PartnershipLabel } from "@/lib/template/context";
import { offeredOptions } from "@/lib/template/offered-options";
import type { RowField } from "@/lib/template/questions/definition";
import { partnershipInShort } from "@/lib/document/printing";
import { AMOUNT } from "../cell-text";
import { fieldId } from "../field-id";
import { NoNumberSelect } from "../figures/no-number-select";
import { tooLongText } from "../too-long";
import { useCellText } from "../use-cell-text";

/** The fields of one spending row, in the template's order. */
export function SpendingRowFields({
  question,
  row,
  name,
  fields,
  partnerships,
  grid,
  onChange,
  onAmountLeft,
  tools,
}: {
  question: string;
  row: SpendingRow;
  /** `Regel 4`. */
  name: string;
  fields: readonly RowField[];
  partnerships: readonly PartnershipLabel[];
  /** Places the fields beside each other where there is room; null: always under each other. */
  grid: string | null;
  onChange: (change: (row: SpendingRow) => SpendingRow) => void;
  onAmountLeft: () => void;
  tools: ReactNode;
}) {
  const put = (field: string, value: string) => {
    onChange((newest) => {
      const { [field]: _old, ...others } = newest.fields;
      return { ...newest, fields: value === "" ? others : { ...others, [field]: value } };
    });
  };
  const labelClass = grid === null ? "block font-semibold" : "block text-small text-ink-3 lg:sr-only";
  return (
    <div
      role="group"
      aria-label={name}
      className={`border-b border-line py-3 ${grid === null ? "space-y-3" : `grid gap-x-4 gap-y-2 ${grid}`}`}
    >
      {fields.map((field) => {
        const id = fieldId(question, `${row.id}.${field.id}`);
        const label = (
          <label htmlFor={id} className={labelClass}>
            <span className="sr-only">{name}, </span>
            {field.label}
          </label>
        );
        if (field.kind === "amount") {
          return (
            <div key={field.id}>
              {label}
              <AmountField
                id={id}
                spokenLabel={`${name}, ${field.label}`}
                row={row}
                onChange={onChange}
                onLeft={onAmountLeft}
              />
            </div>
          );
        }
        return (
          <div key={field.id} className="min-w-0">
            {label}
            {field.kind === "text" ? (
              <RowText id={id} text={row.fields[field.id] ?? ""} onChange={(text) => put(field.id, text)} />
            ) : (
              <Select
                id={id}
                placeholder="Kies"
                options={
                  field.kind === "choice"
                    ? offeredOptions(field.options).map((option) => ({ value: option.id, label: option.label }))
                    : [
                        ...partnerships.map((partnership) => ({
                          value: partnership.code,
                          label: partnershipInShort(partnership),
                        })),
                        { value: JOINT, label: "Gezamenlijk" },
                      ]
                }
                value={row.fields[field.id] ?? ""}
                onChange={(event) => put(field.id, event.target.value)}
              />
            )}
          </div>
        );
      })}
      {tools}
    </div>
  );
}

function RowText({ id, text, onChange }: { id: string; text: string; onChange: (text: string) => void }) {
  const error = tooLongText(text, MAX_ROW_TEXT);
  return (
    <>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <TextArea
        id={id}
        minRows={1}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
    </>
  );
}

function AmountField({
  id,
  spokenLabel,
  row,
  onChange,
  onLeft,
}: {
  id: string;
  spokenLabel: string;
  row: SpendingRow;
  onChange: (change: (row: SpendingRow) => SpendingRow) => void;
  onLeft: () => void;
}) {
  const setAmount = (amount: SpendingRow["amount"]) => {
    onChange(({ amount: _old, ...others }) => (amount === undefined ? others : { ...others, amount }));
  };
  const cell = useCellText(AMOUNT, row.amount, setAmount);
  const error = cell.problem && cellProblemText(AMOUNT, cell.problem);
  return (
    <>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <NumberInput
        id={id}
        before="€"
        size="date"
        value={cell.text}
        onChange={(event) => cell.onType(event.target.value)}
        onBlur={() => {
          cell.onLeave();
          onLeft();
        }}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
      <NoNumberSelect
        label={spokenLabel}
        markers={["onbekend", "nvt", "pm"]}
        placeholder="Geen bedrag?"
        value={typeof row.amount === "string" ? row.amount : ""}
        onChoose={setAmount}
      />
    </>
  );
}
