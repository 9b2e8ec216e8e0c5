import { annexFilePath, FILE_NAME_HEADER } from "@/lib/files/address";
import { type AnnexFile } from "@/lib/template/answers/annex-file";
import type { Problem } from "@/lib/result";

/** What came of sending a file; `failed` where nothing that helps was answered. */
export type SentFile =
  | { kind: "stored"; file: AnnexFile }
  | { kind: "refused"; problem: Problem }
  | { kind: "failed" }
  | { kind: "stopped" };

/** A file that moves this little for so long is not on its way any more, milliseconds. */
const PATIENCE = 5 * 60_000;

/**
 * Sends a file to a report. Not with `fetch`, which does not tell how much of it is on its way.
 *
 * @param options.onProgress told how many bytes have left
 */
export function sendFile(
  target: { reportId: string; questionKey: string },
  file: File,
  { onProgress, signal }: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", annexFilePath.all(target.reportId, target.questionKey));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(file.name.toWellFormed()));
    request.timeout = PATIENCE;
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
    request.addEventListener("load", () => resolve(outcomeOf(request.status, request.response)));
    for (const event of ["error", "timeout"]) request.addEventListener(event, () => resolve({ kind: "failed" }));
    request.addEventListener("abort", () => resolve({ kind: "stopped" }));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** The route answers what its mutation gives, so the shape is known where the status tells which. */
function outcomeOf(status: number, answer: unknown): SentFile {
  if (status === 200) return { kind: "stored", file: answer as AnnexFile };
  const told = typeof answer === "object" && answer !== null && "code" in answer;
  if (status === 413) return { kind: "refused", problem: { code: "tooLarge" } };
  return told && status < 500 ? { kind: "refused", problem: answer as Problem } : { kind: "failed" };
}
