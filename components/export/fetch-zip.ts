import { frameReader } from "@/lib/export/frames";
import { withProgress } from "./zip-address";

export type ZipProgress = { done: number; total: number };
export type ZipOutcome = { kind: "done"; file: Blob } | { kind: "cancelled" } | { kind: "tooMany" } | { kind: "signedOut" } | { kind: "failed" };

/**
 * Fetches a ZIP and tells how far it is. Cancelling breaks the connection off, at which the server
 * stops making it.
 */
export async function fetchZip(href: string, signal: AbortSignal, onProgress: (progress: ZipProgress) => void): Promise<ZipOutcome> {
  try {
    const response = await fetch(withProgress(href), { signal, redirect: "manual", cache: "no-store" });
    if (response.type === "opaqueredirect" || response.status === 401) return { kind: "signedOut" };
    if (response.status === 429) return { kind: "tooMany" };
    if (!response.ok || !response.body) return { kind: "failed" };
    const file = await collect(response.body, onProgress);
    return file ? { kind: "done", file } : { kind: "failed" };
  } catch {
    return { kind: signal.aborted ? "cancelled" : "failed" };
  }
}

/** The file, or null where it broke off before its end. */
async function collect(body: ReadableStream<Uint8Array>, onProgress: (progress: ZipProgress) => void): Promise<Blob | null> {
  const read = frameReader();
  const reader = body.getReader();
  // A blob of blobs: the browser keeps what arrived outside the memory of the page.
  let file = new Blob();
  let ended = false;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const { done, total, last, bytes } of read(piece.value)) {
      if (bytes.length > 0) file = new Blob([file, bytes], { type: "application/zip" });
      ended = last;
      onProgress({ done, total });
    }
  }
  return ended ? file : null;
}
