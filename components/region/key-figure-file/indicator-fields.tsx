"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { tooLongText } from "@/components/questions/too-long";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { PERIOD_KINDS } from "@/lib/key-figures/figure-period";
import type { IndicatorInput } from "@/lib/key-figures/indicator-input";
import type { IndicatorPlace } from "@/lib/key-figures/indicator-places";

const TYPES = [
  { value: "integer", label: "Aantal" },
  { value: "percent", label: "Percentage" },
  { value: "money", label: "Bedrag in euro’s" },
] as const;

export interface IndicatorFieldsProps {
  /** Begins the ids of the fields: more of these can stand on one page. */
  id: string;
  value: IndicatorInput;
  onChange: (value: IndicatorInput) => void;
  places: readonly IndicatorPlace[];
  errors?: Readonly<Record<string, string>>;
  /** Once it has values, what its numbers are cannot change. */
  hasValues?: boolean;
}

/** What an office says of a key figure of its own: what it is, and where in the form it stands. */
export function IndicatorFields({ id, value, onChange, places, errors = {}, hasValues = false }: IndicatorFieldsProps) {
  const set = (change: Partial<IndicatorInput>) => onChange({ ...value, ...change });
  const place = places.find(({ part }) => part === value.part);
  return (
    <div className="space-y-5">
      <Field id={`${id}-label`} label="Naam" error={tooLongText(value.label, 120) ?? errors.label}>
        {(control) => <TextInput {...control} size="half" autoComplete="off" value={value.label} onChange={(event) => set({ label: event.target.value })} />}
      </Field>
      {hasValues ? (
        <p className="max-w-lead text-small text-ink-3">
          Wat voor getal het is en per welke periode het gaat, ligt vast zolang er cijfers van zijn.
        </p>
      ) : (
        <div className="flex flex-wrap gap-x-6 gap-y-5">
          <Field id={`${id}-type`} label="Wat voor getal" error={errors.type}>
            {(control) => (
              <Select
                {...control}
                size="date"
                options={TYPES}
                value={value.type}
                onChange={(event) => {
                  const type = TYPES.find((one) => one.value === event.target.value)?.value ?? "integer";
                  set({ type, decimals: type === "percent" ? 2 : 0 });
                }}
              />
            )}
          </Field>
          {value.type === "percent" ? (
            <Field id={`${id}-decimals`} label="Cijfers achter de komma">
              {(control) => (
                <Select
                  {...control}
                  size="date"
                  options={["0", "1", "2"].map((count) => ({ value: count, label: count }))}
                  value={String(value.decimals)}
                  onChange={(event) => set({ decimals: Number(event.target.value) })}
                />
              )}
            </Field>
          ) : null}
          <Field id={`${id}-period`} label="Gaat per" error={errors.periodKind}>
            {(control) => (
              <Select
                {...control}
                size="date"
                options={PERIOD_KINDS.map((kind) => ({ value: kind.id, label: kind.label }))}
                value={value.periodKind}
                onChange={(event) => set({ periodKind: PERIOD_KINDS.find((kind) => kind.id === event.target.value)?.id ?? "schoolYear" })}
              />
            )}
          </Field>
        </div>
      )}
      {value.type === "integer" ? (
        <Field id={`${id}-unit`} label="Wat wordt er geteld" hint="In één woord, zoals leerlingen of scholen." error={tooLongText(value.unit, 40) ?? errors.unit} optional>
          {(control) => <TextInput {...control} size="date" autoComplete="off" value={value.unit} onChange={(event) => set({ unit: event.target.value })} />}
        </Field>
      ) : null}
      {hasValues ? null : (
        <Checkbox
          id={`${id}-partnership`}
          label="Per SWV een eigen getal"
          hint="Voor besturen die bij meer SWV’s horen."
          checked={value.perPartnership}
          onChange={(event) => set({ perPartnership: event.target.checked })}
        />
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <Field id={`${id}-part`} label="Bij welk onderdeel staat het" error={errors.part}>
          {(control) => (
            <Select
              {...control}
              size="half"
              placeholder="Nergens tonen"
              options={places.map(({ part, title }) => ({ value: part, label: title }))}
              value={place ? value.part : ""}
              onChange={(event) => set({ part: event.target.value, question: "" })}
            />
          )}
        </Field>
        {place ? (
          <Field id={`${id}-question`} label="Naast welke vraag">
            {(control) => (
              <Select
                {...control}
                size="half"
                placeholder="Bij de cijfers van het onderdeel"
                options={place.questions.map((question) => ({ value: question.id, label: question.label }))}
                value={place.questions.some((question) => question.id === value.question) ? value.question : ""}
                onChange={(event) => set({ question: event.target.value })}
              />
            )}
          </Field>
        ) : null}
      </div>
      <Field id={`${id}-definition`} label="Wat telt mee" hint="Besturen lezen dit bij het kengetal." error={tooLongText(value.definition, 1_000) ?? errors.definition} optional>
        {(control) => <TextArea {...control} minRows={2} value={value.definition} onChange={(event) => set({ definition: event.target.value })} />}
      </Field>
      <Field id={`${id}-source`} label="Waar het vandaan komt" hint="Bijvoorbeeld: DUO, leerlingentelling." error={tooLongText(value.source, 200) ?? errors.source} optional>
        {(control) => <TextInput {...control} size="half" autoComplete="off" value={value.source} onChange={(event) => set({ source: event.target.value })} />}
      </Field>
    </div>
  );
}
