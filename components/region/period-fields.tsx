"use client";

import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { PeriodChoice } from "@/lib/rounds/period-choice";

const KINDS: readonly { value: PeriodChoice["kind"]; label: string }[] = [
  { value: "schoolYear", label: "Schooljaar" },
  { value: "calendarYear", label: "Kalenderjaar" },
  { value: "quarter", label: "Kwartaal" },
];

export interface PeriodFieldsProps {
  choice: PeriodChoice;
  onChange: (choice: PeriodChoice) => void;
  years: { from: number; to: number };
  error?: string | undefined;
}

/** Which period a round is about: a school year, a calendar year or a quarter. */
export function PeriodFields({ choice, onChange, years, error }: PeriodFieldsProps) {
  const label = (year: number) => (choice.kind === "schoolYear" ? `${year}-${year + 1}` : `${year}`);
  const numbers = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.to - index);
  return (
    <>
      <RadioGroup
        id="soort"
        name="soort"
        legend="Soort periode"
        inline
        options={KINDS}
        value={choice.kind}
        onChange={(value) => {
          const kind = KINDS.find((one) => one.value === value)?.value;
          if (kind) onChange({ ...choice, kind });
        }}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-6">
        <Field id="jaar" label={choice.kind === "schoolYear" ? "Schooljaar" : "Jaar"} error={error}>
          {(control) => (
            <Select
              {...control}
              name="jaar"
              size="date"
              options={numbers.map((year) => ({ value: String(year), label: label(year) }))}
              value={choice.year}
              onChange={(event) => onChange({ ...choice, year: event.target.value })}
            />
          )}
        </Field>
        {choice.kind === "quarter" ? (
          <Field id="kwartaal" label="Kwartaal">
            {(control) => (
              <Select
                {...control}
                name="kwartaal"
                size="date"
                options={["1", "2", "3", "4"].map((quarter) => ({ value: quarter, label: `${quarter}e kwartaal` }))}
                value={choice.quarter}
                onChange={(event) => onChange({ ...choice, quarter: event.target.value })}
              />
            )}
          </Field>
        ) : null}
      </div>
    </>
  );
}
