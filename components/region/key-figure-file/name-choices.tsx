"use client";

import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FileView } from "@/lib/data/key-figures/inspect-file";
import type { FilePlan } from "@/lib/data/key-figures/load-file";
import type { Mapping } from "@/lib/key-figures/mapping";
import { counted } from "../round-words";
import { withFresh } from "./fresh-indicators";
import { NEW_INDICATOR, TargetSelect } from "./target-select";

type Props = { view: FileView; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** Names in the column of boards that are nobody's: a board under another name, an SWV as a whole, or a row of totals. */
export function PlaceChoices({ view, names, mapping, onChange }: Props & { names: FilePlan["unknownPlaces"] }) {
  // What was chosen a check ago stays to be seen and changed.
  const all = [...names.map(({ name, rows }) => ({ name, note: counted(rows, "rij", "rijen") })), ...chosenBefore(mapping, names)];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="onbekende-besturen" className="space-y-4">
      <h3 id="onbekende-besturen">Wie zijn dit?</h3>
      {all.map(({ name, note }, index) => (
        <Field key={name} id={`plaats-${index}`} label={name} hint={note}>
          {(control) => (
            <Select
              {...control}
              size="half"
              placeholder="Kies wie dit is"
              value={Object.hasOwn(mapping.places, name) ? mapping.places[name] : ""}
              onChange={(event) => onChange({ ...mapping, places: withEntry(mapping.places, name, event.target.value) })}
            >
              <option value="skip">Niemand: sla deze rijen over</option>
              <optgroup label="Besturen">
                {view.boards.map((board) => (
                  <option key={board.id} value={`board:${board.id}`}>
                    {board.name}
                  </option>
                ))}
              </optgroup>
              <optgroup label="Om mee te vergelijken">
                {view.partnerships.map(({ code, label }) => (
                  <option key={code} value={`partnership:${code}`}>
                    Heel {label}
                  </option>
                ))}
                <option value="national">Landelijk</option>
              </optgroup>
            </Select>
          )}
        </Field>
      ))}
    </section>
  );
}

function chosenBefore({ places }: Mapping, names: FilePlan["unknownPlaces"]): { name: string; note: string }[] {
  return Object.keys(places)
    .filter((name) => !names.some((one) => one.name === name))
    .map((name) => ({ name, note: "eerder gekozen" }));
}

/** The names of figures in a file, each with the figure that it is; those not known yet come first and open. */
export function NameChoices({ view, names, mapping, onChange }: Props & { names: readonly string[] }) {
  if (mapping.layout !== "values" || names.length === 0) return null;
  const isChosen = (name: string) => Object.hasOwn(mapping.names, name);
  const open = names.filter((name) => !isChosen(name));
  const fields = (list: readonly string[], part: string) =>
    list.map((name, index) => (
      <Field key={name} id={`naam-${part}-${index}`} label={name}>
        {(control) => (
          <TargetSelect
            {...control}
            size="half"
            targets={view.targets}
            fresh={mapping.fresh}
            value={isChosen(name) ? mapping.names[name] || "ignore" : ""}
            onChange={(value) => onChange(withName(mapping, name, value))}
          >
            <option value="">Kies welk cijfer dit is</option>
            <option value="ignore">Niet inlezen</option>
          </TargetSelect>
        )}
      </Field>
    ));
  return (
    <section aria-labelledby="namen" className="space-y-4">
      <h3 id="namen">Welke cijfers zijn dit?</h3>
      {fields(open, "open")}
      {open.length === names.length ? null : (
        <Details summary={counted(names.length - open.length, "naam die gekozen is", "namen die gekozen zijn")}>
          <div className="space-y-4">{fields(names.filter(isChosen), "gekozen")}</div>
        </Details>
      )}
    </section>
  );
}

function withName(mapping: Mapping, name: string, value: string): Mapping {
  const to = (next: Mapping, target: string): Mapping => ({ ...next, names: withEntry(next.names, name, target) });
  if (value === NEW_INDICATOR) return withFresh(mapping, { label: name }, to);
  if (value === "") return { ...mapping, names: Object.fromEntries(Object.entries(mapping.names).filter(([known]) => known !== name)) };
  return to(mapping, value === "ignore" ? "" : value);
}

/** With one entry more; made anew, so that a name that every object has is a name like any other. */
function withEntry(record: Readonly<Record<string, string>>, name: string, value: string): Record<string, string> {
  return Object.fromEntries([...Object.entries(record).filter(([known]) => known !== name), [name, value]]);
}
