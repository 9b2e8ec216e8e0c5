"use client";

import { useRef } from "react";
import { useSaving } from "@/components/report/saver-provider";
import { FileInput } from "@/components/files/file-input";
import { useFileDrop } from "@/components/files/use-file-drop";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { ProgressBar } from "@/components/ui/progress-bar";
import { annexFilePath } from "@/lib/files/address";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import { fileInWords, fileSize } from "@/lib/files/file-words";
import { ANNEX_ACCEPT } from "./accept";
import { useFileSending } from "./use-file-sending";

/** The file of one annex: choose one or drop it here, see how far it is, replace it or take it away. */
export function AnnexFileField({
  id,
  questionKey,
  annexId,
  annexName,
  file,
}: {
  id: string;
  questionKey: string;
  annexId: string;
  /** `bijlage 2`: for who hears the buttons one by one. */
  annexName: string;
  file: AnnexFile | undefined;
}) {
  const { reportId } = useSaving();
  const { state, send, remove } = useFileSending(questionKey, annexId);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const over = useFileDrop(zone, send);
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`} className="font-semibold">
        Bestand<span className="sr-only"> bij {annexName}</span> <span className="font-normal text-ink-3">(niet verplicht)</span>
      </p>
      <p id={`${id}-hint`} className="max-w-lead text-hint text-ink-3">
        Een PDF, Word-bestand (.docx) of afbeelding (PNG of JPEG) van hoogstens 10 MB. Wie uw verantwoording leest, kan het downloaden. Zet
        er geen namen van leerlingen in.
      </p>
      <div ref={zone} className={`mt-2 rounded-lg border border-dashed p-4 ${over ? "border-brand bg-brand-tint" : "border-line-2"}`}>
        <div role="alert">{state.kind === "failed" ? <Failed id={`${id}-error`} name={state.name} text={state.text} again={state.again} /> : null}</div>
        {file ? (
          <p className="mb-3 wrap-anywhere">
            <a href={annexFilePath.one(reportId, file.id)}>{fileInWords(file)}</a>
          </p>
        ) : null}
        {state.kind === "sending" ? (
          <div className="mb-3">
            <ProgressBar
              value={state.sent}
              max={state.size}
              label={state.name}
              text={`${fileSize(state.sent)} van ${fileSize(state.size)} verstuurd`}
            />
            <Button variant="quiet" size="small" onClick={state.stop}>
              Stop
            </Button>
          </div>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            id={id}
            ref={button}
            variant="secondary"
            aria-describedby={state.kind === "failed" ? `${id}-hint ${id}-error` : `${id}-hint`}
            onClick={() => input.current?.click()}
          >
            {file ? "Ander bestand kiezen" : "Bestand kiezen"}
            <span className="sr-only"> bij {annexName}</span>
          </Button>
          {file ? (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                remove();
                button.current?.focus();
              }}
            >
              Haal bestand weg<span className="sr-only"> bij {annexName}</span>
            </Button>
          ) : null}
          <span className="text-hint text-ink-3">Of sleep het hierheen.</span>
        </div>
        <FileInput ref={input} label={`Bestand bij ${annexName}`} accept={ANNEX_ACCEPT} onFile={send} />
        <p role="status" className="sr-only">
          {state.kind === "sending" ? `${state.name} wordt verstuurd.` : null}
          {state.kind === "stored" ? `${state.name} staat bij ${annexName}.` : null}
        </p>
      </div>
    </div>
  );
}

function Failed({ id, name, text, again }: { id: string; name: string; text: string; again: (() => void) | undefined }) {
  return (
    <div className="mb-3">
      <p className="wrap-anywhere">{name}</p>
      <FieldError id={id}>{text}</FieldError>
      {again ? (
        <Button variant="quiet" size="small" onClick={again}>
          Probeer opnieuw
        </Button>
      ) : null}
    </div>
  );
}
