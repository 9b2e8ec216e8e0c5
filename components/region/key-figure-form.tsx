"use client";

import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { NumberInput } from "@/components/ui/number-input";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { TextInput } from "@/components/ui/text-input";
import { controlId, typedText, type FormAction, type FormState } from "./form-state";
import { cellField, earlierField, type KeyFigureColumn } from "./key-figure-fields";
import { OfficeForm } from "./office-form";

export interface KeyFigureRow {
  boardId: string;
  name: string;
  /** What stands in the cells that are asked of this board, by cell; the others are not to be filled in. */
  texts: Readonly<Record<string, string>>;
}

export interface KeyFigureFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  figure: { label: string; unit: string; type: "integer" | "percent" | "money" };
  columns: readonly KeyFigureColumn[];
  rows: readonly KeyFigureRow[];
  source: string;
}

/** One figure of all boards, to be typed over from a list. */
export function KeyFigureForm({ action, hidden, figure, columns, rows, source }: KeyFigureFormProps) {
  return (
    <OfficeForm action={action} hidden={hidden} values={{ bron: source }} submit="Cijfers bewaren">
      {(state) => (
        <>
          <ScrollRegion label={`${figure.label} per bestuur`}>
            <table className="data-table">
              <caption className="sr-only">
                {figure.label} per bestuur, in {figure.unit}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Bestuur</th>
                  {columns.map(({ key, label }) => (
                    <th key={key} scope="col" className="num">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.boardId}>
                    <th scope="row">{row.name}</th>
                    {columns.map((column) => (
                      <td key={column.key} className="num">
                        <KeyFigureInput state={state} row={row} column={column} figure={figure} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <Field
            id="bron"
            label="Waar komen deze cijfers vandaan?"
            hint="Het bestuur ziet dit bij het cijfer staan, bijvoorbeeld: bekostigingsbeschikking 2024-2025."
            error={state.errors.bron}
          >
            {(control) => (
              <TextInput {...control} name="bron" size="half" maxLength={200} autoComplete="off" defaultValue={typedText(state, "bron")} />
            )}
          </Field>
        </>
      )}
    </OfficeForm>
  );
}

function KeyFigureInput({
  state,
  row,
  column,
  figure,
}: {
  state: FormState;
  row: KeyFigureRow;
  column: KeyFigureColumn;
  figure: KeyFigureFormProps["figure"];
}) {
  const text = row.texts[column.key];
  if (text === undefined) {
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">geldt niet voor dit bestuur</span>
      </span>
    );
  }
  const name = cellField(row.boardId, column.key);
  const id = controlId(name);
  const error = state.errors[name];
  const errorId = `${id}-error`;
  const marks = figure.type === "money" ? { before: "€" } : figure.type === "percent" ? { after: "%", decimal: true } : {};
  return (
    <>
      {error === undefined ? null : <FieldError id={errorId}>{error}</FieldError>}
      <NumberInput
        {...marks}
        id={id}
        name={name}
        size="date"
        maxLength={60}
        aria-label={`${row.name}, ${column.label}`}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : errorId}
        defaultValue={text}
      />
      <input type="hidden" name={earlierField(row.boardId, column.key)} value={text} />
    </>
  );
}
