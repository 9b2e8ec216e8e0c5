"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { fieldClass } from "@/components/ui/field-class";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { FileView } from "@/lib/data/key-figures/inspect-file";
import type { FilePlan } from "@/lib/data/key-figures/load-file";
import type { IndicatorPlace } from "@/lib/key-figures/indicator-places";
import type { Mapping } from "@/lib/key-figures/mapping";
import { TABLE_LIMITS } from "@/lib/tables/sheet";
import { FILE_BUTTON } from "../import-form";
import { counted } from "../round-words";
import { CheckStep } from "./check-step";
import { MappingStep } from "./mapping-step";
import { fileProblemText } from "./problem-text";
import { askAboutFile, type FileProblem } from "./send-file";

export interface FileImportProps {
  round: string;
  region: string;
  places: readonly IndicatorPlace[];
  /** Addresses to go on to. */
  figures: string;
  history: string;
}

/** Where somebody is with a file. All of it stays on the page: the portal keeps no file. */
type State = {
  file: File | null;
  view: FileView | null;
  sheet: number;
  mapping: Mapping | null;
  plan: FilePlan | null;
  /** The columns are shown: at first, and when somebody wants to change them. */
  mapsColumns: boolean;
  loaded: FilePlan | null;
  problem: string | null;
  sourceError: string | undefined;
  attempt: number;
};

const START: State = {
  file: null,
  view: null,
  sheet: 0,
  mapping: null,
  plan: null,
  mapsColumns: true,
  loaded: null,
  problem: null,
  sourceError: undefined,
  attempt: 0,
};

/** Key figures from a file in four steps: choose it, say what its columns hold, look at what it would do, load it. */
export function FileImport({ round, region, places, figures, history }: FileImportProps) {
  const [state, setState] = useState(START);
  const [pending, setPending] = useState(false);
  const target = { round, region };
  const { file, view, mapping, plan } = state;
  const sheet = view?.sheets.find(({ index }) => index === state.sheet);

  const refuse = (problem: FileProblem, more: Partial<State> = {}) =>
    setState((before) => ({ ...before, problem: fileProblemText(problem), sourceError: undefined, attempt: before.attempt + 1, ...more }));

  async function busy(act: () => Promise<void>) {
    setPending(true);
    await act();
    setPending(false);
  }

  async function choose(chosen: File) {
    if (chosen.size > TABLE_LIMITS.bytes) {
      refuse({ code: "tooLarge" });
      return;
    }
    const found = await askAboutFile<FileView>(target, chosen, { step: "inspect", heading: null });
    if (!found.ok) {
      refuse(found.problem, { file: null });
      return;
    }
    const first = found.value.sheets.find(({ index }) => index === state.sheet) ?? found.value.sheets[0];
    if (!first) return;
    // A repaired file is read as the one before it; what was chosen then stays.
    const same = mapping !== null && sheet !== undefined && headersOf(sheet) === headersOf(first);
    const next = same ? mapping : first.mapping;
    const begun = { file: chosen, view: found.value, sheet: first.index, mapping: next, plan: null, loaded: null, problem: null };
    setState((before) => ({ ...before, ...begun, mapsColumns: true, attempt: before.attempt + 1 }));
    if (same || first.remembered) await check(chosen, first.index, next);
  }

  async function check(chosen: File, index: number, asked: Mapping) {
    const found = await askAboutFile<FilePlan>(target, chosen, { step: "plan", sheet: index, mapping: asked });
    if (!found.ok) {
      refuse(found.problem, { mapping: asked, mapsColumns: true });
      return;
    }
    const { value } = found;
    setState((before) => ({ ...before, mapping: value.mapping, plan: value, mapsColumns: false, problem: null, attempt: before.attempt + 1 }));
  }

  async function changeHeading(row: number) {
    if (!file) return;
    const found = await askAboutFile<FileView>(target, file, { step: "inspect", heading: { sheet: state.sheet, row } });
    if (!found.ok) refuse(found.problem);
    else {
      const changed = found.value.sheets.find(({ index }) => index === state.sheet);
      setState((before) => ({ ...before, view: found.value, mapping: changed?.mapping ?? before.mapping, plan: null, problem: null }));
    }
  }

  async function load(source: string) {
    if (!file || !plan || !mapping) return;
    const done = await askAboutFile<{ plan: FilePlan }>(target, file, { step: "load", sheet: state.sheet, mapping, source, digest: plan.digest });
    if (done.ok) {
      setState((before) => ({ ...START, loaded: done.value.plan, attempt: before.attempt + 1 }));
      return;
    }
    const { problem } = done;
    if (problem.code === "source") {
      setState((before) => ({ ...before, sourceError: fileProblemText(problem), problem: null }));
      document.getElementById("bron")?.focus();
      return;
    }
    // The loader gives the plan as it is now where it would do something else.
    const now = problem.plan as FilePlan | undefined;
    refuse(problem, now ? { plan: now, mapping: now.mapping } : {});
  }

  return (
    <div className="space-y-10">
      {state.problem === null ? null : <ErrorSummary attempt={state.attempt} errors={[{ message: state.problem, fieldId: "bestand" }]} />}
      {state.loaded === null ? null : (
        <StepSection key={`klaar ${state.attempt}`} title="Ingelezen" focus>
          <Notice tone="ok" title={`${counted(state.loaded.values, "cijfer is", "cijfers zijn")} ingelezen`} level={3}>
            {counted(state.loaded.fresh, "is nieuw", "zijn nieuw")}, {counted(state.loaded.replaced, "is gewijzigd", "zijn gewijzigd")}
            {state.loaded.removed > 0 ? `, ${counted(state.loaded.removed, "ander verdween", "andere verdwenen")}` : ""}.{" "}
            <TextLink href={figures}>Bekijk de cijfers</TextLink> of <TextLink href={history}>de geschiedenis</TextLink>.
          </Notice>
        </StepSection>
      )}
      <StepSection title="1. Kies het bestand">
        {/* Empty again once something was loaded. */}
        <FileField key={state.loaded ? state.attempt : 0} chosen={file} pending={pending} onChoose={(chosen) => void busy(() => choose(chosen))} />
      </StepSection>
      {file && view && sheet && mapping ? (
        <StepSection title="2. Wat staat er in de kolommen?" key={`kolommen ${state.mapsColumns ? state.attempt : ""}`} focus={state.mapsColumns && state.problem === null}>
          {state.mapsColumns ? (
            <MappingStep
              key={`${file.name} ${file.lastModified} ${state.sheet} ${mapping.headingRow}`}
              view={view}
              sheet={sheet}
              mapping={mapping}
              places={places}
              pending={pending}
              onChange={(next) => setState((before) => ({ ...before, mapping: next }))}
              onSheet={(index) => {
                const other = view.sheets.find((one) => one.index === index);
                if (other) setState((before) => ({ ...before, sheet: index, mapping: other.mapping, plan: null }));
              }}
              onHeading={(row) => void busy(() => changeHeading(row))}
              onDone={(next) => void busy(() => check(file, state.sheet, next))}
            />
          ) : (
            <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
              <p>De kolommen worden gelezen zoals u eerder koos.</p>
              <Button variant="secondary" size="small" onClick={() => setState((before) => ({ ...before, mapsColumns: true, attempt: before.attempt + 1 }))}>
                Kolommen aanpassen
              </Button>
            </div>
          )}
        </StepSection>
      ) : null}
      {file && view && mapping && plan && !state.mapsColumns ? (
        <StepSection title="3. Controle" key={`controle ${state.attempt}`} focus={state.problem === null}>
          <CheckStep
            view={view}
            plan={plan}
            sheetName={view.sheets.length > 1 ? (sheet?.name ?? "") : ""}
            mapping={mapping}
            places={places}
            pending={pending}
            sourceError={state.sourceError}
            onChange={(next) => setState((before) => ({ ...before, mapping: next }))}
            onCheck={() => void busy(() => check(file, state.sheet, mapping))}
            onLoad={(source) => void busy(() => load(source))}
          />
        </StepSection>
      ) : null}
    </div>
  );
}

function FileField({ chosen, pending, onChoose }: { chosen: File | null; pending: boolean; onChoose: (file: File) => void }) {
  return (
    <>
      <Field
        id="bestand"
        label="Excel-bestand of CSV-bestand"
        hint="Met een rij namen boven de kolommen, en op elke rij een bestuur: met zijn bestuursnummer of zijn naam. U ziet eerst wat er verandert."
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".xlsx,.csv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
            className={`${fieldClass} ${FILE_BUTTON} w-full`}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file && !pending) onChoose(file);
            }}
            // The same file again, once it was repaired, is a choice too.
            onClick={(event) => {
              event.currentTarget.value = "";
            }}
          />
        )}
      </Field>
      <p role="status" className="mt-2 text-small text-ink-3">
        {pending ? "Het bestand wordt gelezen …" : chosen ? `Gekozen: ${chosen.name}` : ""}
      </p>
    </>
  );
}

/** Takes the focus when it appears, so that whoever cannot see it hears what came next. */
function StepSection({ title, focus = false, children }: { title: string; focus?: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <section className="space-y-4">
      <h2 ref={heading} tabIndex={-1} className="scroll-mt-6">
        {title}
      </h2>
      {children}
    </section>
  );
}

function headersOf({ columns }: FileView["sheets"][number]): string {
  return columns.map(({ column, header }) => `${column} ${header}`).join("|");
}
