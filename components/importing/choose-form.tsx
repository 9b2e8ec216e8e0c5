"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { postFile } from "@/components/files/post-file";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { ProgressBar } from "@/components/ui/progress-bar";
import { RadioGroup } from "@/components/ui/radio-group";
import { fileSize } from "@/lib/files/file-words";
import { MAX_FORM_FILE } from "@/lib/importing/max-form-file";
import type { ImportSource } from "@/lib/importing/review/review";
import { chosenFile, forgetFile } from "./chosen-file";
import { FileDrop } from "./file-drop";
import { importPath } from "./import-path";
import { FORM_NOT_SENT, importRefusalText } from "./import-refusal-text";

type State = { kind: "choosing"; error?: string } | { kind: "sending"; sent: number; stop: () => void } | { kind: "reading" };

const nothing = () => () => undefined;

/** The first step: which file, and of which year it is. Then it is sent and read. */
export function ChooseForm({ reportId, thisYear, lastYear }: { reportId: string; thisYear: string; lastYear: string }) {
  const router = useRouter();
  const brought = useSyncExternalStore(nothing, () => chosenFile(reportId), () => null);
  const [own, setOwn] = useState<File | null>(null);
  const [source, setSource] = useState<ImportSource | "">("");
  const [missing, setMissing] = useState(false);
  const [state, setState] = useState<State>({ kind: "choosing" });
  const top = useRef<HTMLDivElement>(null);
  const file = own ?? brought;

  useEffect(() => {
    if (state.kind === "choosing" && state.error !== undefined) top.current?.focus();
  }, [state]);

  const read = async () => {
    if (file === null) return setState({ kind: "choosing", error: "Kies eerst een bestand." });
    if (source === "") return setMissing(true);
    if (file.size > MAX_FORM_FILE) return setState({ kind: "choosing", error: importRefusalText({ code: "tooLarge" }) });
    if (file.size === 0) return setState({ kind: "choosing", error: importRefusalText({ code: "empty" }) });
    const controller = new AbortController();
    const onProgress = (sent: number) =>
      setState(sent < file.size ? { kind: "sending", sent, stop: () => controller.abort() } : { kind: "reading" });
    onProgress(0);
    const outcome = await postFile(importPath.read(reportId, source), file, { onProgress, signal: controller.signal });
    switch (outcome.kind) {
      case "taken":
        forgetFile();
        // The same address now shows what was read.
        return router.refresh();
      case "refused":
        return setState({ kind: "choosing", error: importRefusalText(outcome.problem) });
      case "failed":
        return setState({ kind: "choosing", error: FORM_NOT_SENT });
      case "stopped":
        return setState({ kind: "choosing" });
    }
  };

  const choose = (chosen: File) => {
    setOwn(chosen);
    setState({ kind: "choosing" });
  };
  const busy = state.kind !== "choosing";
  return (
    <div className="max-w-text space-y-8">
      <div ref={top} tabIndex={-1} role="group" aria-labelledby="bestand-label">
        <h2 id="bestand-label" className="font-sans text-lab tracking-normal">
          Welk bestand?
        </h2>
        <p id="bestand-hint" className="mb-3 max-w-lead text-hint text-ink-3">
          Een Word-bestand (.docx), een PDF, of tekst (.txt of .md), van ten hoogste {MAX_FORM_FILE / 1024 / 1024} MB. Het bestand zelf wordt
          niet bewaard.
        </p>
        <div role="alert">{state.kind === "choosing" && state.error !== undefined ? <FieldError id="bestand-error">{state.error}</FieldError> : null}</div>
        {busy && file !== null ? (
          <Busy state={state} file={file} />
        ) : (
          <FileDrop id="bestand-kiezen" describedBy="bestand-hint" button={file === null ? "Bestand kiezen" : "Ander bestand kiezen"} onFile={choose}>
            {file === null ? null : (
              <p className="mb-3 wrap-anywhere">
                <strong>{file.name}</strong> ({fileSize(file.size)})
              </p>
            )}
          </FileDrop>
        )}
      </div>
      <RadioGroup
        id="soort"
        name="soort"
        legend="Wat is het?"
        legendSize="question"
        options={[
          { value: "thisYear", label: `De verantwoording van dit jaar (${thisYear})`, hint: "Teksten, keuzes en bedragen worden voorgesteld als antwoord." },
          {
            value: "lastYear",
            label: `De verantwoording van vorig jaar (${lastYear})`,
            hint: "Teksten worden voorgesteld als begin voor dit jaar. Cijfers en bedragen niet: die zijn elk jaar anders.",
          },
        ]}
        value={source}
        onChange={(value) => {
          setSource(value === "lastYear" ? "lastYear" : "thisYear");
          setMissing(false);
        }}
        error={missing ? "Kies of het bestand van dit jaar of van vorig jaar is." : undefined}
      />
      <Button onClick={() => void read()} aria-disabled={busy || undefined}>
        Lees in en kijk na
      </Button>
    </div>
  );
}

function Busy({ state, file }: { state: State; file: File }): ReactNode {
  if (state.kind === "sending") {
    return (
      <>
        <ProgressBar value={state.sent} max={file.size} label={file.name} text={`${fileSize(state.sent)} van ${fileSize(file.size)} verstuurd`} />
        <Button variant="quiet" size="small" onClick={state.stop}>
          Stop
        </Button>
      </>
    );
  }
  return (
    <p role="status" className="rounded-lg border border-line bg-ground px-4 py-3">
      <strong className="wrap-anywhere">{file.name}</strong> wordt gelezen. Dat duurt meestal een paar tellen.
    </p>
  );
}
