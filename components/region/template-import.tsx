"use client";

import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Changes, DefinitionChanges } from "@/lib/template/definition-changes";
import { ImportForm } from "./import-form";
import type { ImportAction } from "./import-state";
import { PlanList } from "./plan-list";
import { counted } from "./round-words";
import type { TemplatePlan } from "./template-import-plan";

export interface TemplateImportProps {
  action: ImportAction<TemplatePlan>;
  hidden: Readonly<Record<string, string>>;
  back: string;
}

/** A form from a JSON file. */
export function TemplateImport({ action, hidden, back }: TemplateImportProps) {
  return (
    <ImportForm
      action={action}
      hidden={hidden}
      accept=".json,application/json"
      fileLabel="JSON-bestand"
      fileHint="Een formulier dat u hier of bij een andere regio hebt gedownload, eventueel aangepast."
      textHint="De hele inhoud van het bestand."
      isSound={(plan) => plan.sound && plan.number !== null}
      plan={(plan) => <Plan plan={plan} />}
      done={(plan) =>
        plan.sound ? (
          <Notice tone="ok" title="Ingeladen" level={2}>
            {plan.title} is nu versie {plan.number}. <TextLink href={back}>Naar de formulieren</TextLink>
          </Notice>
        ) : null
      }
    />
  );
}

function Plan({ plan }: { plan: TemplatePlan }) {
  if (!plan.sound) {
    return (
      <>
        <Notice tone="warn" title={`Dit formulier is niet in te laden: ${counted(plan.issues.length, "ding klopt", "dingen kloppen")} niet`} level={2}>
          Verbeter het bestand en kies het opnieuw. Er is niets gewijzigd.
        </Notice>
        <DataTable
          caption="Wat er niet klopt"
          rows={plan.issues.slice(0, MOST_ISSUES).map((issue, index) => ({ ...issue, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: "path", header: "Plaats", rowHeader: true, cell: ({ path }) => <code className="break-all">{path === "" ? "het bestand" : path}</code> },
            { key: "message", header: "Wat er mis is", cell: ({ message }) => message },
          ]}
        />
        {plan.issues.length > MOST_ISSUES ? <p>En nog {plan.issues.length - MOST_ISSUES} andere.</p> : null}
      </>
    );
  }
  if (plan.number === null) {
    return (
      <Notice title="Dit bestand verandert niets" level={2}>
        {plan.title} staat er al precies zo in.
      </Notice>
    );
  }
  return (
    <>
      <h2>{plan.isNew ? `Nieuw formulier: ${plan.title}` : `${plan.title} wordt versie ${plan.number}`}</h2>
      <p className="max-w-lead">
        {plan.isNew
          ? "Er is nog niets ingeladen."
          : "Er is nog niets ingeladen. Rondes die open zijn, houden hun eigen versie; rondes in voorbereiding krijgen deze."}
      </p>
      <ChangeLists changes={plan.changes} />
    </>
  );
}

const MOST_ISSUES = 200;

const KINDS: readonly { key: Exclude<keyof DefinitionChanges, "whole">; label: string }[] = [
  { key: "parts", label: "Onderdelen" },
  { key: "questions", label: "Vragen" },
  { key: "figures", label: "Cijfers" },
  { key: "indicators", label: "Indicatoren" },
];

const WHOLE: Readonly<Record<DefinitionChanges["whole"][number], string>> = {
  title: "de titel",
  groups: "de groepen in het menu",
  appliesTo: "voor welke besturen onderdelen gelden",
  order: "de volgorde",
};

function ChangeLists({ changes }: { changes: DefinitionChanges }) {
  return (
    <div className="space-y-2">
      {KINDS.flatMap(({ key, label }) =>
        changeKinds(changes[key]).map(({ word, ids }) => <PlanList key={`${key} ${word}`} title={`${label} ${word}`} items={ids} />),
      )}
      <PlanList title="Ook anders" items={changes.whole.map((what) => WHOLE[what])} />
    </div>
  );
}

function changeKinds({ added, removed, changed }: Changes) {
  return [
    { word: "nieuw", ids: added },
    { word: "gewijzigd", ids: changed },
    { word: "vervallen", ids: removed },
  ];
}
