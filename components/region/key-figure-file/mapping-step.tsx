"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FileView, SheetView } from "@/lib/data/key-figures/inspect-file";
import { figurePeriodKey, figurePeriodLabel, figurePeriodOfKey, readFigurePeriod } from "@/lib/key-figures/figure-period";
import type { IndicatorPlace } from "@/lib/key-figures/indicator-places";
import type { Mapping } from "@/lib/key-figures/mapping";
import { ColumnChoice } from "./column-choice";
import { FreshIndicators } from "./fresh-indicators";

export interface MappingStepProps {
  view: FileView;
  sheet: SheetView;
  mapping: Mapping;
  places: readonly IndicatorPlace[];
  pending: boolean;
  onChange: (mapping: Mapping) => void;
  onSheet: (index: number) => void;
  onHeading: (row: number) => void;
  onDone: (mapping: Mapping) => void;
}

const PERIOD_HINT = "Bijvoorbeeld 2024-2025, 2024 of 1-2-2025.";
const NO_PERIOD = "Dit is geen periode. Schrijf bijvoorbeeld 2024-2025, 2024 of 1-2-2025.";

/** What the columns of a file hold. Remembered, so that the next file with these headings needs no work. */
export function MappingStep({ view, sheet, mapping, places, pending, onChange, onSheet, onHeading, onDone }: MappingStepProps) {
  // Periods are typed: what is not read yet stays as it was typed.
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const shownPeriod = (name: string, key: string) => typed[name] ?? labelOf(key);
  const hasPeriodColumn = mapping.columns.some(({ as }) => as === "period");

  function done() {
    const found: Record<string, string> = {};
    const read = (name: string, key: string) => {
      const text = shownPeriod(name, key).trim();
      const period = readFigurePeriod(text);
      if (text !== "" && !period) found[name] = NO_PERIOD;
      return period ? figurePeriodKey(period) : "";
    };
    const next: Mapping = {
      ...mapping,
      columns: mapping.columns.map((role) => (role.as === "figure" ? { ...role, period: read(`kolom-${role.column}`, role.period) } : role)),
      period: hasPeriodColumn ? "" : read("bestand", mapping.period),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setTyped({});
    onDone(next);
  }

  return (
    <form
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) done();
      }}
    >
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        {view.sheets.length > 1 ? (
          <Field id="blad" label="Blad">
            {(control) => (
              <Select
                {...control}
                size="half"
                options={view.sheets.map(({ index, name, rows }) => ({ value: String(index), label: `${name} (${rows} rijen)` }))}
                value={String(sheet.index)}
                onChange={(event) => onSheet(Number(event.target.value))}
              />
            )}
          </Field>
        ) : null}
        <Field id="kop" label="De namen van de kolommen staan in">
          {(control) => (
            <Select
              {...control}
              size="half"
              options={sheet.headings.map(({ row, text }) => ({ value: String(row), label: `rij ${row}: ${text}` }))}
              value={String(mapping.headingRow)}
              onChange={(event) => onHeading(Number(event.target.value))}
            />
          )}
        </Field>
      </div>
      <RadioGroup
        id="opbouw"
        name="opbouw"
        legend="Hoe is het bestand opgebouwd?"
        value={mapping.layout}
        options={[
          { value: "columns", label: "Elke rij is een bestuur, elk cijfer heeft een eigen kolom" },
          { value: "values", label: "Elke rij is één cijfer van één bestuur" },
        ]}
        onChange={(layout) => {
          const next = layout === "values" ? "values" : "columns";
          // What only the other kind of file has, is not read.
          const fits = (as: string) => (next === "values" ? as !== "figure" : as !== "indicator" && as !== "value");
          onChange({ ...mapping, layout: next, columns: mapping.columns.map((role) => (fits(role.as) ? role : { column: role.column, as: "ignore" })) });
        }}
      />
      <section aria-labelledby="kolommen">
        <h3 id="kolommen">Wat staat er in elke kolom?</h3>
        <ol className="mt-3 border-t border-line">
          {sheet.columns.map((headed) => (
            <ColumnChoice
              key={headed.column}
              headed={headed}
              mapping={mapping}
              view={view}
              onChange={onChange}
              period={{
                text: shownPeriod(`kolom-${headed.column}`, roleOf(mapping, headed.column).period),
                error: errors[`kolom-${headed.column}`],
                onChange: (text) => setTyped({ ...typed, [`kolom-${headed.column}`]: text }),
              }}
            />
          ))}
        </ol>
      </section>
      <FreshIndicators mapping={mapping} places={places} onChange={onChange} />
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        {hasPeriodColumn ? null : (
          <Field id="periode" label="Over welke periode gaan de cijfers?" hint={PERIOD_HINT} error={errors.bestand}>
            {(control) => (
              <TextInput
                {...control}
                size="date"
                autoComplete="off"
                value={shownPeriod("bestand", mapping.period)}
                onChange={(event) => setTyped({ ...typed, bestand: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field id="schrijfwijze" label="Getallen in tekst staan er als">
          {(control) => (
            <Select
              {...control}
              size="half"
              options={[
                { value: "dutch", label: "1.234,5 (komma voor decimalen)" },
                { value: "english", label: "1,234.5 (punt voor decimalen)" },
              ]}
              value={mapping.notation}
              onChange={(event) => onChange({ ...mapping, notation: event.target.value === "english" ? "english" : "dutch" })}
            />
          )}
        </Field>
      </div>
      <SubmitButton pending={pending}>Controleer het bestand</SubmitButton>
    </form>
  );
}

function roleOf(mapping: Mapping, column: number): { period: string } {
  const role = mapping.columns.find((one) => one.column === column);
  return role?.as === "figure" ? role : { period: "" };
}

function labelOf(key: string): string {
  const period = figurePeriodOfKey(key);
  return period ? figurePeriodLabel(period) : "";
}
