import { useEffect, useRef, useState } from "react";
import { useSaving } from "@/components/report/saver-provider";
import { MAX_FILE_SIZE, type AnnexFile } from "@/lib/template/answers/annex-file";
import { FILE_NOT_SENT, fileProblemText } from "./file-problem-text";
import { sendFile } from "./send-file";

export type FileSending =
  | { kind: "idle" }
  | { kind: "sending"; name: string; sent: number; size: number; stop: () => void }
  | { kind: "stored"; name: string }
  /** `again` where trying once more can help. */
  | { kind: "failed"; name: string; text: string; again?: () => void };

/**
 * Sends one file at a time. Goes on when its place on the page goes: whoever turns to the next part
 * need not wait.
 *
 * @param onStored what to do with the stored file
 */
export function useFileSending(questionKey: string, onStored: (file: AnnexFile) => void) {
  const { reportId } = useSaving();
  const [state, setState] = useState<FileSending>({ kind: "idle" });
  const latest = useRef<AbortController>(undefined);
  const sending = state.kind === "sending";
  useEffect(() => {
    if (!sending) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [sending]);

  const send = async (file: File): Promise<void> => {
    latest.current?.abort();
    const { name, size } = file;
    const refused = (code: string) => setState({ kind: "failed", name, text: fileProblemText({ code }) });
    if (size > MAX_FILE_SIZE) return refused("tooLarge");
    if (size === 0) return refused("empty");
    const controller = new AbortController();
    latest.current = controller;
    const onProgress = (sent: number) => setState({ kind: "sending", name, sent, size, stop: () => controller.abort() });
    onProgress(0);
    const outcome = await sendFile({ reportId, questionKey }, file, { onProgress, signal: controller.signal });
    // Another was chosen meanwhile.
    if (latest.current !== controller) return undefined;
    switch (outcome.kind) {
      case "stored":
        onStored(outcome.file);
        return setState({ kind: "stored", name: outcome.file.name });
      case "refused":
        return setState({ kind: "failed", name, text: fileProblemText(outcome.problem) });
      case "failed":
        return setState({ kind: "failed", name, text: FILE_NOT_SENT, again: () => void send(file) });
      case "stopped":
        return setState({ kind: "idle" });
    }
  };
  return { state, send: (file: File) => void send(file), clear: () => setState({ kind: "idle" }) };
}
