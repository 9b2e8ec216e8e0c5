"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { FileView, SheetView } from "@/lib/data/key-figures/inspect-file";
import { figurePeriodKey } from "@/lib/key-figures/figure-period";
import type { ColumnRole, Mapping } from "@/lib/key-figures/mapping";
import { periodInName } from "@/lib/key-figures/period-in-name";
import { withFresh } from "./fresh-indicators";
import { NEW_INDICATOR, TargetSelect } from "./target-select";

/** Roles that a column can have beside a figure. */
const ROLES = [
  { value: "ignore", label: "Niet inlezen", layouts: ["columns", "values"] },
  { value: "board", label: "Bestuur", layouts: ["columns", "values"] },
  { value: "partnership", label: "SWV", layouts: ["columns", "values"] },
  { value: "indicator", label: "Naam van het cijfer", layouts: ["values"] },
  { value: "period", label: "Periode", layouts: ["columns", "values"] },
  { value: "value", label: "Waarde", layouts: ["values"] },
] as const;

export interface ColumnChoiceProps {
  headed: SheetView["columns"][number];
  mapping: Mapping;
  view: FileView;
  onChange: (mapping: Mapping) => void;
  period: { text: string; error: string | undefined; onChange: (text: string) => void };
}

/** One column of a file: its name, what stands in it, and what that is. */
export function ColumnChoice({ headed, mapping, view, onChange, period }: ColumnChoiceProps) {
  const { column, letter, header, samples } = headed;
  const role = mapping.columns.find((one) => one.column === column) ?? { column, as: "ignore" as const };
  const id = `kolom-${column}`;
  const roles = ROLES.filter(({ layouts }) => layouts.some((layout) => layout === mapping.layout));
  const withRole = (to: Mapping, next: ColumnRole): Mapping => ({
    ...to,
    columns: to.columns.some((one) => one.column === column) ? to.columns.map((one) => (one.column === column ? next : one)) : [...to.columns, next],
  });
  const figure = (target: string): ColumnRole =>
    role.as === "figure" ? { ...role, target } : { column, as: "figure", target, period: "", partnership: "" };

  function choose(value: string) {
    const plain = roles.find((one) => one.value === value);
    if (plain) onChange(withRole(mapping, { column, as: plain.value }));
    else if (value !== NEW_INDICATOR) onChange(withRole(mapping, figure(value)));
    else {
      // What the heading says of the period is no part of the name.
      const dated = periodInName(header);
      const name = dated ? header.replace(dated.text, " ").replace(/\s+/g, " ").trim() : header;
      const own = dated ? figurePeriodKey(dated.period) : "";
      const type = samples.some((text) => text.includes("%")) ? "percent" : "integer";
      const about = { label: name, type, ...(dated && { periodKind: dated.period.kind }) } as const;
      onChange(withFresh(mapping, about, (next, target) => withRole(next, { column, as: "figure", target, period: own, partnership: "" })));
    }
  }

  const value = role.as === "figure" ? role.target : role.as;
  const options = roles.map((one) => (
    <option key={one.value} value={one.value}>
      {one.label}
    </option>
  ));
  return (
    <li className="grid gap-x-6 gap-y-3 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <div className="min-w-0">
        <p className="font-semibold break-words">
          <span className="font-normal text-ink-3">{letter}</span> {header || "(zonder naam)"}
        </p>
        <p className="text-small break-words text-ink-3">{samples.length === 0 ? "leeg" : samples.join(" · ")}</p>
      </div>
      <div className="space-y-3">
        <Field id={id} label={`Kolom ${letter}, ${header}: wat staat hierin?`} labelHidden>
          {(control) =>
            mapping.layout === "values" ? (
              <Select {...control} value={value} onChange={(event) => choose(event.target.value)}>
                {options}
              </Select>
            ) : (
              <TargetSelect {...control} targets={view.targets} fresh={mapping.fresh} value={value || "ignore"} onChange={choose}>
                {options}
              </TargetSelect>
            )
          }
        </Field>
        {role.as === "figure" ? (
          <div className="flex flex-wrap gap-x-6 gap-y-3">
            <Field id={`${id}-periode`} label={<span className="text-small font-normal">Periode, als deze kolom een eigen heeft</span>} error={period.error}>
              {(control) => <TextInput {...control} size="date" autoComplete="off" value={period.text} onChange={(event) => period.onChange(event.target.value)} />}
            </Field>
            {view.partnerships.length > 1 ? (
              <Field id={`${id}-swv`} label={<span className="text-small font-normal">SWV, als deze kolom een eigen heeft</span>}>
                {(control) => (
                  <Select
                    {...control}
                    size="half"
                    placeholder="Volgt uit de rij"
                    options={view.partnerships.map(({ code, label }) => ({ value: code, label }))}
                    value={role.partnership}
                    onChange={(event) => onChange(withRole(mapping, { ...role, partnership: event.target.value }))}
                  />
                )}
              </Field>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}
