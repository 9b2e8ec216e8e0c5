"use client";

import { useState, type MouseEvent } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { WHOLE, type FileChoice, type Selection } from "@/lib/document/file-choice";
import type { ChoosablePart } from "@/lib/document/selection";
import { reportPath } from "./report-paths";

export interface DownloadFormProps {
  reportId: string;
  parts: readonly ChoosablePart[];
  choice: FileChoice;
  /** Whether one may have the file with all counts; who may not is not asked. */
  seesEverything: boolean;
}

const PARTS_ID = "welke-onderdelen";
const NOTHING_CHOSEN = "Kies ten minste één onderdeel.";

/** What to take of a report, and as which file. The choice stays in the address. */
export function DownloadForm({ reportId, parts, choice, seesEverything }: DownloadFormProps) {
  const { selection: asked, version } = choice;
  const [kind, setKind] = useState<Selection["kind"]>(asked.kind);
  const [chosen, setChosen] = useState<readonly string[]>(asked.kind === "parts" ? asked.parts : []);
  const [isPublic, setPublic] = useState(choice.isPublic);
  const [refused, setRefused] = useState(asked.kind === "parts" && asked.parts.length === 0);
  const nothing = kind === "parts" && chosen.length === 0;

  const take = (changed: Partial<{ kind: Selection["kind"]; chosen: readonly string[]; isPublic: boolean }>) => {
    const next = { kind, chosen, isPublic, ...changed };
    setKind(next.kind);
    setChosen(next.chosen);
    setPublic(next.isPublic);
    setRefused(false);
    // Without a part there is nothing to remember yet.
    const selection = next.kind === "parts" && next.chosen.length === 0 ? WHOLE : selectionOf(next.kind, next.chosen);
    window.history.replaceState(null, "", reportPath.download(reportId, { version, isPublic: next.isPublic, selection }));
  };
  const refuse = (event: MouseEvent) => {
    if (!nothing) return;
    event.preventDefault();
    setRefused(true);
    document.getElementById(PARTS_ID)?.querySelector("input")?.focus();
  };
  const address = (format: "pdf" | "word") => reportPath.file(reportId, format, { version, isPublic, selection: selectionOf(kind, chosen) });

  return (
    <div className="space-y-8">
      <RadioGroup
        id="wat"
        legend="Wat wilt u hebben?"
        legendSize="question"
        name="omvang"
        value={kind}
        onChange={(value) => take({ kind: KINDS.find((one) => one === value) ?? "whole" })}
        options={[
          { value: "whole", label: "De hele verantwoording" },
          {
            value: "short",
            label: "De korte versie",
            hint: "Alle cijfers, het geld, de uitgewerkte indicatoren en wie ondertekende.",
          },
          { value: "parts", label: "Onderdelen die u kiest" },
        ]}
      />
      {kind === "parts" ? (
        <CheckboxGroup
          id={PARTS_ID}
          legend="Welke onderdelen?"
          legendSize="question"
          name="onderdeel"
          values={chosen}
          onChange={(values) => take({ chosen: values })}
          options={parts.map(({ id, title }) => ({ value: id, label: title }))}
          error={refused ? NOTHING_CHOSEN : ""}
        />
      ) : null}
      {seesEverything ? (
        <RadioGroup
          id="voor-wie"
          legend="Wie gaat het lezen?"
          legendSize="question"
          name="voor"
          value={isPublic ? "everyone" : "own"}
          onChange={(value) => take({ isPublic: value === "everyone" })}
          options={[
            {
              value: "everyone",
              label: "Iedereen, zoals in een jaarverslag",
              hint: "Aantallen van 1 tot en met 4 leerlingen staan er als <5 in.",
            },
            { value: "own", label: "Alleen het bestuur en het samenwerkingsverband", hint: "Met alle cijfers. Publiceer dit niet." },
          ]}
        />
      ) : null}
      <div>
        <p className="flex flex-wrap gap-3">
          <a href={address("word")} onClick={refuse} className={buttonClass()}>
            Download Word
          </a>
          <a href={address("pdf")} onClick={refuse} className={buttonClass("secondary")}>
            Download PDF
          </a>
        </p>
        <p className="mt-2 max-w-read text-hint text-ink-2">Word is om uit te plakken, PDF om te lezen en door te sturen.</p>
      </div>
    </div>
  );
}

const KINDS = ["whole", "short", "parts"] as const satisfies readonly Selection["kind"][];

function selectionOf(kind: Selection["kind"], parts: readonly string[]): Selection {
  return kind === "parts" ? { kind, parts } : { kind };
}
