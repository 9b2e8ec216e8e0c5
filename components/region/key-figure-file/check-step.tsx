"use client";

import { useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FileView } from "@/lib/data/key-figures/inspect-file";
import type { FilePlan } from "@/lib/data/key-figures/load-file";
import type { Mapping } from "@/lib/key-figures/mapping";
import type { IndicatorPlace } from "@/lib/key-figures/indicator-places";
import { counted } from "../round-words";
import { changeText } from "../key-figure-change";
import { doubtText } from "./doubt-text";
import { FreshIndicators } from "./fresh-indicators";
import { NameChoices, PlaceChoices } from "./name-choices";

export interface CheckStepProps {
  view: FileView;
  plan: FilePlan;
  sheetName: string;
  mapping: Mapping;
  places: readonly IndicatorPlace[];
  pending: boolean;
  sourceError: string | undefined;
  onChange: (mapping: Mapping) => void;
  onCheck: () => void;
  onLoad: (source: string) => void;
}

/** What a file would do: what is in doubt at which cell, and what changes where all is well. */
export function CheckStep({ view, plan, sheetName, mapping, places, pending, sourceError, onChange, onCheck, onLoad }: CheckStepProps) {
  const [source, setSource] = useState("");
  const changedChoices = mapping !== plan.mapping;
  return (
    <div className="space-y-8">
      <Outcome plan={plan} />
      {plan.doubts.length === 0 ? null : <DoubtTable plan={plan} sheetName={sheetName} />}
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) onCheck();
        }}
      >
        <PlaceChoices view={view} names={plan.unknownPlaces} mapping={mapping} onChange={onChange} />
        <NameChoices view={view} names={plan.names} mapping={mapping} onChange={onChange} />
        {mapping.layout === "values" ? <FreshIndicators mapping={mapping} places={places} onChange={onChange} /> : null}
        {changedChoices ? (
          <SubmitButton variant="secondary" pending={pending}>
            Controleer opnieuw
          </SubmitButton>
        ) : null}
      </form>
      {plan.errors > 0 || plan.values === 0 ? null : (
        <>
          <Changes plan={plan} />
          {changedChoices ? null : (
            <form
              noValidate
              className="space-y-6"
              onSubmit={(event) => {
                event.preventDefault();
                if (!pending) onLoad(source);
              }}
            >
              <Field
                id="bron"
                label="Waar komen deze cijfers vandaan?"
                hint="Het bestuur ziet dit bij het cijfer staan, bijvoorbeeld: bekostigingsbeschikking 2024-2025."
                error={sourceError}
              >
                {(control) => <TextInput {...control} size="half" maxLength={200} autoComplete="off" value={source} onChange={(event) => setSource(event.target.value)} />}
              </Field>
              <SubmitButton pending={pending}>Inlezen</SubmitButton>
            </form>
          )}
        </>
      )}
    </div>
  );
}

function Outcome({ plan: { errors, warnings, values } }: { plan: FilePlan }) {
  if (errors > 0) {
    return (
      <Notice tone="warn" title={`Er is nog niets ingelezen: ${counted(errors, "ding klopt", "dingen kloppen")} niet`} level={3}>
        Verbeter het bestand en kies het hierboven opnieuw, of pas hieronder aan hoe het gelezen wordt. Pas als alles klopt, wordt het in één keer ingelezen.
      </Notice>
    );
  }
  if (values === 0) {
    return (
      <Notice tone="warn" title="Er is niets om in te lezen" level={3}>
        Met deze keuzes staat er in het bestand geen enkel cijfer. Kies bij de kolommen wat erin staat.
      </Notice>
    );
  }
  return (
    <Notice tone="ok" title="Het bestand klopt" level={3}>
      {warnings > 0 ? `Kijk nog even naar ${counted(warnings, "opmerking", "opmerkingen")}. ` : ""}Er is nog niets ingelezen.
    </Notice>
  );
}

function DoubtTable({ plan: { doubts, errors, warnings }, sheetName }: { plan: FilePlan; sheetName: string }) {
  const left = errors + warnings - doubts.length;
  return (
    <div>
      <DataTable
        caption={errors > 0 ? "Wat er niet klopt" : "Opmerkingen"}
        rows={doubts.map((doubt, index) => ({ ...doubt, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: "cell",
            header: "Cel",
            rowHeader: true,
            width: "nowrap",
            cell: ({ letter, row }) => `${sheetName === "" ? "" : `${sheetName}, `}${letter}${row}`,
          },
          { key: "header", header: "Kolom", cell: ({ header }) => header },
          { key: "text", header: "Daar staat", cell: ({ text }) => <span className="break-words">{text || "(leeg)"}</span> },
          {
            key: "message",
            header: "Wat u kunt doen",
            width: "wide",
            cell: (doubt) => (
              <>
                {doubt.level === "warning" ? <span className="font-semibold text-warn">Let op: </span> : null}
                {doubtText(doubt)}
              </>
            ),
          },
        ]}
      />
      {left > 0 ? <p className="mt-2">En nog {left} andere.</p> : null}
    </div>
  );
}

/** Sentences about what becomes of what stands there now. */
function Changes({ plan }: { plan: FilePlan }) {
  const { fresh, replaced, removed, unchanged, sets, changes } = plan;
  return (
    <section aria-labelledby="verandert" className="space-y-4">
      <h3 id="verandert">Dit verandert er</h3>
      <p>
        {counted(fresh, "nieuw cijfer", "nieuwe cijfers")}, {counted(replaced, "gewijzigd cijfer", "gewijzigde cijfers")}, {unchanged} ongewijzigd
        {removed > 0 ? `, ${counted(removed, "cijfer verdwijnt", "cijfers verdwijnen")}` : ""}.
      </p>
      {removed > 0 ? (
        <Notice tone="warn">
          Een periode wordt in haar geheel vervangen. {counted(removed, "cijfer dat er nu staat, staat", "cijfers die er nu staan, staan")} niet in dit bestand en{" "}
          {removed === 1 ? "verdwijnt" : "verdwijnen"}. In de geschiedenis blijven ze te vinden.
        </Notice>
      ) : null}
      <DataTable
        caption="Per cijfer en periode"
        rows={sets.map((set, index) => ({ ...set, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: "label", header: "Cijfer", rowHeader: true, cell: ({ label, of, partnership }) => [label, WHOSE[of], partnership].filter((text) => text !== "").join(", ") },
          { key: "period", header: "Periode", width: "nowrap", cell: ({ period }) => period },
          { key: "fresh", header: "Nieuw", numeric: true, cell: (set) => set.fresh },
          { key: "replaced", header: "Gewijzigd", numeric: true, cell: (set) => set.replaced },
          { key: "unchanged", header: "Ongewijzigd", numeric: true, cell: (set) => set.unchanged },
          { key: "removed", header: "Verdwijnt", numeric: true, cell: (set) => set.removed },
        ]}
      />
      {changes.length === 0 ? null : (
        <Details summary={`Wat er nu staat en anders wordt (${replaced + removed})`} open={changes.length <= 10}>
          <ul className="list-disc pl-5">
            {changes.map((change, index) => (
              <li key={index} className="break-words">
                {change.label}, {change.whose}, {change.period}: {changeText(change)}
              </li>
            ))}
          </ul>
          {replaced + removed > changes.length ? <p className="mt-2">En nog {replaced + removed - changes.length} andere.</p> : null}
        </Details>
      )}
    </section>
  );
}

const WHOSE = { boards: "", partnership: "heel SWV", national: "landelijk" } as const;
