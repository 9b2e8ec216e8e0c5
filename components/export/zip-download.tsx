"use client";

import { useRef, useState, type MouseEvent } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { fetchZip, type ZipOutcome, type ZipProgress } from "./fetch-zip";

export interface ZipDownloadProps {
  /** Where the ZIP is; also what the link does without script. */
  href: string;
  fileName: string;
}

type State = { kind: "idle" } | { kind: "busy"; progress: ZipProgress } | Exclude<ZipOutcome, { kind: "done" }> | { kind: "done" };

/** Fetches the ZIP of a round, with how far it is and a way to stop. Without script it is a plain link. */
export function ZipDownload({ href, fileName }: ZipDownloadProps) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const stop = useRef<AbortController>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const busy = state.kind === "busy";

  const start = async (event: MouseEvent) => {
    event.preventDefault();
    if (busy) return;
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: "busy", progress: { done: 0, total: 0 } });
    const outcome = await fetchZip(href, controller.signal, (progress) => setState({ kind: "busy", progress }));
    if (outcome.kind === "done") save(outcome.file, fileName);
    setState(outcome.kind === "done" ? { kind: "done" } : outcome);
  };
  const cancel = () => {
    stop.current?.abort();
    // The button goes; whoever works by keyboard goes on from where the download began.
    link.current?.focus();
  };

  return (
    <div className="space-y-4">
      <a ref={link} className={buttonClass("primary")} href={href} aria-disabled={busy || undefined} onClick={(event) => void start(event)}>
        ZIP downloaden
      </a>
      {state.kind === "busy" ? (
        <div className="max-w-text space-y-3">
          <div
            role="progressbar"
            aria-label="Voortgang van het ZIP-bestand"
            aria-valuemin={0}
            aria-valuemax={state.progress.total}
            aria-valuenow={state.progress.done}
            aria-valuetext={inWords(state.progress)}
          >
            <ProgressBar value={state.progress.done} max={state.progress.total} text={inWords(state.progress)} />
          </div>
          <Button variant="secondary" onClick={cancel}>
            Annuleren
          </Button>
        </div>
      ) : null}
      <div role="status">{state.kind === "idle" || state.kind === "busy" ? null : <Outcome kind={state.kind} />}</div>
    </div>
  );
}

function inWords({ done, total }: ZipProgress): string {
  if (total === 0) return "Het bestand wordt klaargezet.";
  return done < total ? `${done} van ${total} verantwoordingen` : `${done} van ${total} verantwoordingen, nu nog het werkboek`;
}

function Outcome({ kind }: { kind: Exclude<State["kind"], "idle" | "busy"> }) {
  switch (kind) {
    case "done":
      return <Notice tone="ok">Het ZIP-bestand is klaar. Het staat bij de downloads van uw browser.</Notice>;
    case "cancelled":
      return <Notice>U hebt het ophalen geannuleerd. Er is niets bewaard.</Notice>;
    case "tooMany":
      return <Notice tone="warn">U hebt in korte tijd veel bestanden opgehaald. Wacht een uur en probeer het dan opnieuw.</Notice>;
    case "signedOut":
      return <Notice tone="warn">U bent niet meer ingelogd. Log opnieuw in en kom dan terug naar deze pagina.</Notice>;
    case "failed":
      return <Notice tone="bad">Het ophalen brak af voordat het bestand compleet was. Kijk of u verbinding hebt en probeer het opnieuw.</Notice>;
  }
}

function save(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file over by then; until that it must stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
