import { FILE_NAME_HEADER } from "@/lib/files/address";
import type { ImportSource } from "@/lib/importing/review/review";
import type { Problem } from "@/lib/result";

/** What came of sending a form; `failed` where nothing that helps was answered. */
export type SentForm = { kind: "read" } | { kind: "refused"; problem: Problem } | { kind: "failed" } | { kind: "stopped" };

/** Sending and reading together, milliseconds. */
const PATIENCE = 5 * 60_000;

/** Where forms are read in, and what was read is placed. */
export const importPath = {
  read: (reportId: string, source: ImportSource) => `/api/verantwoording/${encodeURIComponent(reportId)}/inlezen?soort=${source}`,
  draft: (reportId: string, draftId: string) => `/api/verantwoording/${encodeURIComponent(reportId)}/inlezen/${encodeURIComponent(draftId)}`,
} as const;

/**
 * Sends a form to be read. Not with `fetch`, which does not tell how much of it is on its way.
 *
 * @param options.onProgress told how many bytes have left
 */
export function sendFormFile(
  { reportId, source }: { reportId: string; source: ImportSource },
  file: File,
  { onProgress, signal }: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<SentForm> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", importPath.read(reportId, source));
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

function outcomeOf(status: number, answer: unknown): SentForm {
  if (status === 200) return { kind: "read" };
  if (status === 413) return { kind: "refused", problem: { code: "tooLarge" } };
  const told = typeof answer === "object" && answer !== null && "code" in answer;
  return told && status < 500 ? { kind: "refused", problem: answer as Problem } : { kind: "failed" };
}
