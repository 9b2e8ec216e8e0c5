"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";

export type PartnershipRow = { key: number; code: string; name: string; shortName: string; sector: string };

export function emptyPartnership(key: number): PartnershipRow {
  return { key, code: "", name: "", shortName: "", sector: "PO" };
}

export interface PartnershipFieldsProps {
  row: PartnershipRow;
  index: number;
  errorAt: (field: string) => string | undefined;
  onChange: (row: PartnershipRow) => void;
  /** Undefined for the only one. */
  onRemove?: (() => void) | undefined;
}

/** One SWV of the region. */
export function PartnershipFields({ row, index, errorAt, onChange, onRemove }: PartnershipFieldsProps) {
  const id = (field: string) => `partnerships-${index}-${field}`;
  const error = (field: string) => errorAt(`partnerships.${index}.${field}`);
  return (
    <Fieldset id={`partnerships-${index}`} legend={`Samenwerkingsverband ${index + 1}`}>
      <div className="space-y-4">
        <Field id={id("code")} label="Code" hint="Twee letters en vier cijfers, zoals PO1234." error={error("code")}>
          {(control) => (
            <TextInput
              {...control}
              size="short"
              value={row.code}
              maxLength={10}
              onChange={(event) => onChange({ ...row, code: event.target.value })}
            />
          )}
        </Field>
        <Field id={id("name")} label="Volledige naam" error={error("name")}>
          {(control) => (
            <TextInput
              {...control}
              value={row.name}
              maxLength={200}
              onChange={(event) => onChange({ ...row, name: event.target.value })}
            />
          )}
        </Field>
        <Field id={id("shortName")} label="Korte naam" hint="Voor koppen van tabellen." error={error("shortName")}>
          {(control) => (
            <TextInput
              {...control}
              size="half"
              value={row.shortName}
              maxLength={60}
              onChange={(event) => onChange({ ...row, shortName: event.target.value })}
            />
          )}
        </Field>
        <RadioGroup
          id={id("sector")}
          legend="Onderwijs"
          name={id("sector")}
          options={[
            { value: "PO", label: "Primair onderwijs" },
            { value: "VO", label: "Voortgezet onderwijs" },
          ]}
          value={row.sector}
          onChange={(sector) => onChange({ ...row, sector })}
          error={error("sector")}
          inline
        />
        {onRemove === undefined ? null : (
          <Button variant="quiet" size="small" onClick={onRemove}>
            Haal samenwerkingsverband {index + 1} weg
          </Button>
        )}
      </div>
    </Fieldset>
  );
}
