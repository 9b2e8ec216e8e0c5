"use client";

import { useRef, useState } from "react";
import { ANNEX_ACCEPT } from "@/components/questions/annex-list/accept";
import { FILE_NOT_SENT, fileProblemText } from "@/components/questions/annex-list/file-problem-text";
import { sendFile } from "@/components/questions/annex-list/send-file";
import { FileInput } from "@/components/files/file-input";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { annexFilePath, STATEMENT_PLACE } from "@/lib/files/address";
import { fileInWords } from "@/lib/files/file-words";
import { MAX_FILE_SIZE, type AnnexFile } from "@/lib/template/answers/annex-file";

type Sending = { kind: "idle" } | { kind: "sending"; name: string; percent: number } | { kind: "failed"; text: string };

/** The statement that a board signed: sent as soon as it is chosen, named by the form by its id. */
export function StatementFileField({
  reportId,
  name,
  error,
}: {
  reportId: string;
  /** Under which its id is sent; also the id of the button. */
  name: string;
  error: string | undefined;
}) {
  const [file, setFile] = useState<AnnexFile>();
  const [sending, setSending] = useState<Sending>({ kind: "idle" });
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef<AbortController>(undefined);
  const problem = sending.kind === "failed" ? sending.text : file ? undefined : error;

  const send = async (chosen: File): Promise<void> => {
    latest.current?.abort();
    if (chosen.size > MAX_FILE_SIZE) return setSending({ kind: "failed", text: fileProblemText({ code: "tooLarge" }) });
    const controller = new AbortController();
    latest.current = controller;
    const onProgress = (sent: number) =>
      setSending({ kind: "sending", name: chosen.name, percent: Math.floor((sent / Math.max(1, chosen.size)) * 100) });
    onProgress(0);
    const outcome = await sendFile({ reportId, questionKey: STATEMENT_PLACE }, chosen, { onProgress, signal: controller.signal });
    // Another was chosen meanwhile.
    if (latest.current !== controller) return undefined;
    if (outcome.kind === "stored") setFile(outcome.file);
    return setSending(
      outcome.kind === "refused"
        ? { kind: "failed", text: fileProblemText(outcome.problem) }
        : outcome.kind === "failed"
          ? { kind: "failed", text: FILE_NOT_SENT }
          : { kind: "idle" },
    );
  };

  return (
    <div role="group" aria-labelledby={`${name}-label`}>
      <p id={`${name}-label`} className="font-semibold">
        De ondertekende verklaring
      </p>
      <p id={`${name}-hint`} className="max-w-lead text-hint text-ink-3">
        Een PDF, Word-bestand (.docx) of afbeelding (PNG of JPEG) van hoogstens 10 MB. Alleen het bestuur en het SWV kunnen het openen.
      </p>
      <div role="alert">{problem ? <FieldError id={`${name}-error`}>{problem}</FieldError> : null}</div>
      {file ? (
        <p className="my-2 wrap-anywhere">
          <a href={annexFilePath.one(reportId, file.id)}>{fileInWords(file)}</a>
        </p>
      ) : null}
      <p className="mt-2">
        <Button
          id={name}
          variant="secondary"
          aria-describedby={problem ? `${name}-hint ${name}-error` : `${name}-hint`}
          onClick={() => input.current?.click()}
        >
          {file ? "Ander bestand kiezen" : "Bestand kiezen"}
        </Button>
      </p>
      <FileInput ref={input} label="Bestand van de verklaring" accept={ANNEX_ACCEPT} onFile={(chosen) => void send(chosen)} />
      <input type="hidden" name={name} value={file?.id ?? ""} />
      <p role="status" className="mt-1 text-small text-ink-2">
        {sending.kind === "sending" ? `${sending.name} wordt verstuurd: ${sending.percent}%` : file ? "De verklaring is toegevoegd." : ""}
      </p>
    </div>
  );
}
