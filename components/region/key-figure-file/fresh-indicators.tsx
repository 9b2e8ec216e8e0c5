"use client";

import { Button } from "@/components/ui/button";
import type { IndicatorInput } from "@/lib/key-figures/indicator-input";
import type { IndicatorPlace } from "@/lib/key-figures/indicator-places";
import type { Mapping } from "@/lib/key-figures/mapping";
import { IndicatorFields } from "./indicator-fields";
import { newIndicator } from "./new-indicator";
import { freshTarget } from "./target-select";

/** The mapping with a new indicator in it, of which `place` gives the key a place. */
export function withFresh(
  mapping: Mapping,
  { label, ...about }: Pick<IndicatorInput, "label"> & Partial<IndicatorInput>,
  place: (mapping: Mapping, target: string) => Mapping,
): Mapping {
  const taken = new Set(mapping.fresh.map(freshTarget));
  let name = label.slice(0, 100) || "Nieuw kengetal";
  for (let number = 2; taken.has(freshTarget({ label: name })); number += 1) name = `${label.slice(0, 100)} ${number}`;
  const indicator = { ...newIndicator(name, about.type), ...about };
  return place({ ...mapping, fresh: [...mapping.fresh, indicator] }, freshTarget(indicator));
}

/** The mapping with another key for a target: what pointed at the old one follows. */
function renamed(mapping: Mapping, from: string, to: string): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((role) => (role.as === "figure" && role.target === from ? { ...role, target: to } : role)),
    names: Object.fromEntries(Object.entries(mapping.names).map(([name, target]) => [name, target === from ? to : target])),
  };
}

/** The indicators that this file makes, to be filled in. */
export function FreshIndicators({
  mapping,
  places,
  onChange,
}: {
  mapping: Mapping;
  places: readonly IndicatorPlace[];
  onChange: (mapping: Mapping) => void;
}) {
  if (mapping.fresh.length === 0) return null;
  return (
    <section aria-labelledby="nieuwe-kengetallen" className="space-y-4">
      <h3 id="nieuwe-kengetallen">Nieuwe kengetallen</h3>
      <p className="max-w-lead text-ink-2">Ze worden gemaakt als u inleest, en staan daarna als informatie bij het formulier.</p>
      {mapping.fresh.map((indicator, index) => (
        <fieldset key={index} className="min-w-0 border-l-[3px] border-line pl-4">
          <legend className="mb-3 font-semibold">{indicator.label || "Kengetal zonder naam"}</legend>
          <IndicatorFields
            id={`nieuw-${index}`}
            value={indicator}
            places={places}
            onChange={(value) => {
              const fresh = mapping.fresh.map((one, at) => (at === index ? value : one));
              onChange(renamed({ ...mapping, fresh }, freshTarget(indicator), freshTarget(value)));
            }}
          />
          <div className="mt-4">
            <Button
              variant="secondary"
              size="small"
              onClick={() => onChange(renamed({ ...mapping, fresh: mapping.fresh.filter((_, at) => at !== index) }, freshTarget(indicator), ""))}
            >
              Toch niet maken<span className="sr-only">: {indicator.label}</span>
            </Button>
          </div>
        </fieldset>
      ))}
    </section>
  );
}
