"use client";

import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { NumberInput } from "@/components/ui/number-input";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { TextInput } from "@/components/ui/text-input";
import { controlId, typedText, type FormAction, type FormState } from "./form-state";
import { cellField, earlierField } from "./key-figure-fields";
import { OfficeForm } from "./office-form";

export interface KeyFigureRow {
  placeId: string;
  name: string;
  /** The SWV this row is about; null for the whole board. */
  partnership: string | null;
  /** What boards are held against: an SWV as a whole, the country. */
  whole: boolean;
  /** What may be filled in, by column, with what stands there. */
  cells: Readonly<Record<string, { cell: string; text: string }>>;
}

export interface KeyFigureFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  figure: { label: string; unit: string; type: "integer" | "percent" | "money" };
  columns: readonly { id: string; label: string }[];
  rows: readonly KeyFigureRow[];
  source: string;
}

/** One figure of all boards, to be typed over from a list. */
export function KeyFigureForm({ action, hidden, figure, columns, rows, source }: KeyFigureFormProps) {
  const perPartnership = rows.some(({ partnership }) => partnership !== null);
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
                  {perPartnership ? <th scope="col">SWV</th> : null}
                  {columns.map(({ id, label }) => (
                    <th key={id} scope="col" className="num">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.placeId} ${row.partnership ?? ""}`} className={row.whole ? "bg-ground" : undefined}>
                    <th scope="row">{row.name}</th>
                    {perPartnership ? <td>{row.partnership}</td> : null}
                    {columns.map((column) => (
                      <td key={column.id} className="num">
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
  column: { id: string; label: string };
  figure: KeyFigureFormProps["figure"];
}) {
  const asked = row.cells[column.id];
  if (asked === undefined) {
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">geldt niet voor dit bestuur</span>
      </span>
    );
  }
  const name = cellField(row.placeId, asked.cell);
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
        aria-label={[row.name, row.partnership, column.label].filter((word) => word !== null).join(", ")}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : errorId}
        defaultValue={asked.text}
      />
      <input type="hidden" name={earlierField(row.placeId, asked.cell)} value={asked.text} />
    </>
  );
}
