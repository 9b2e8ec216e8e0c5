import { FILE_NAME_HEADER } from "@/lib/files/address";
import type { Problem } from "@/lib/result";

/** What came of sending a file; `failed` where nothing that helps was answered. */
export type PostedFile =
  | { kind: "taken"; answer: unknown }
  | { kind: "refused"; problem: Problem }
  | { kind: "failed" }
  | { kind: "stopped" };

/** `onProgress` is told how many bytes have left; `signal` stops the sending. */
export type Posting = { onProgress: (sent: number) => void; signal: AbortSignal };

/** Sending and answering together, milliseconds. */
const PATIENCE = 5 * 60_000;

/** Sends a file to a route of the portal. Not with `fetch`, which does not tell how much of it is on its way. */
export function postFile(path: string, file: File, { onProgress, signal }: Posting): Promise<PostedFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
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

function outcomeOf(status: number, answer: unknown): PostedFile {
  if (status === 200) return { kind: "taken", answer };
  if (status === 413) return { kind: "refused", problem: { code: "tooLarge" } };
  const told = typeof answer === "object" && answer !== null && "code" in answer;
  return told && status < 500 ? { kind: "refused", problem: answer as Problem } : { kind: "failed" };
}
