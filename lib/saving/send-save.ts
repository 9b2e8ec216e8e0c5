import type { Json } from "./json";
import { WRITER_HEADER } from "./writer-header";
import type { Aside, Refusal, Sent, Theirs } from "./question-state";

/** What became of a save. `failed`: no answer that says anything, so try again. */
export type SaveOutcome =
  | { kind: "succeeded"; revision: number; savedAt: string }
  | { kind: "overtaken"; theirs: Theirs }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "foundFrozen"; refusal: Refusal }
  /** `signedInNow`: the name of somebody else who is signed in in this browser. */
  | { kind: "foundSignedOut"; signedInNow?: string }
  | { kind: "failed" };

/** Bytes that browsers let a page send while it closes, over all requests together (64 KiB). */
export const KEEPALIVE_LIMIT = 60_000;

/** No answer after this long counts as none, milliseconds. */
const PATIENCE = 20_000;

/** Where an answer is, and who wrote it: whoever is signed in by now may be somebody else. */
export type QuestionAddress = { userId: string; reportId: string; questionKey: string };

/**
 * Puts one answer to the server and reads what it says.
 *
 * @param options.leaving the page closes: the request may outlive it when it is small enough
 */
export async function sendSave(
  address: QuestionAddress,
  sent: Sent,
  options: { leaving: boolean },
): Promise<SaveOutcome> {
  const answer = await ask("PUT", address, "", sent, options);
  return answer ? outcomeOf(answer.status, answer.body) : { kind: "failed" };
}

/** Gives the server a text that was set aside in a conflict, for the history of its question. */
export async function sendAside(
  address: QuestionAddress,
  { saveId, value, basedOn }: Aside,
  options: { leaving: boolean },
): Promise<SaveOutcome> {
  const answer = await ask("POST", address, "/opzij", { saveId, value, basedOn }, options);
  return answer ? outcomeOf(answer.status, answer.body) : { kind: "failed" };
}

function pathOf({ reportId, questionKey }: QuestionAddress): string {
  return `/api/verantwoording/${encodeURIComponent(reportId)}/antwoorden/${encodeURIComponent(questionKey)}`;
}

async function ask(
  method: "PUT" | "POST",
  address: QuestionAddress,
  under: string,
  value: object,
  options: { leaving: boolean },
): Promise<{ status: number; body: unknown } | null> {
  const body = JSON.stringify(value);
  try {
    const response = await fetch(pathOf(address) + under, {
      method,
      headers: { "content-type": "application/json", [WRITER_HEADER]: address.userId },
      body,
      credentials: "same-origin",
      cache: "no-store",
      keepalive: options.leaving && new Blob([body]).size < KEEPALIVE_LIMIT,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  } catch {
    return null;
  }
}

/** Reads a status and a body; anything that is not understood is a failure to be tried again. */
export function outcomeOf(status: number, body: unknown): SaveOutcome {
  const fields = typeof body === "object" && body !== null ? new Map(Object.entries(body)) : new Map<string, unknown>();
  const text = (name: string) => {
    const value: unknown = fields.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const revision: unknown = fields.get("revision");
  const code = text("code");
  switch (status) {
    case 200:
      if (typeof revision !== "number") return { kind: "failed" };
      return { kind: "succeeded", revision, savedAt: text("savedAt") ?? "" };
    case 409: {
      const value: unknown = fields.get("value");
      if (typeof revision !== "number" || !isJson(value)) return { kind: "failed" };
      const theirs = {
        value,
        revision,
        savedByName: text("savedByName") ?? null,
        savedAt: text("savedAt") ?? "",
        ...(fields.get("savedBySelf") === true && { own: true as const }),
        ...(fields.get("takenOver") === true && { takenOver: true }),
      };
      return { kind: "overtaken", theirs };
    }
    case 401: {
      const signedInNow = text("name");
      return { kind: "foundSignedOut", ...(signedInNow !== undefined && { signedInNow }) };
    }
    case 404:
      // The report is there, and the question no longer is for this board.
      if (code === "unknownQuestion") return { kind: "refused", refusal: { code } };
      return { kind: "foundFrozen", refusal: { code: code ?? "notFound" } };
    case 403:
      return { kind: "foundFrozen", refusal: { code: code ?? "notFound" } };
    case 423:
      return { kind: "foundFrozen", refusal: { code: code ?? "frozen" } };
    case 400:
    case 413:
    case 415:
    case 422: {
      const path = text("path");
      const refusal = { code: code ?? (status === 413 ? "tooLarge" : "wrongType"), ...(path && { path }) };
      return { kind: "refused", refusal };
    }
    default:
      return { kind: "failed" };
  }
}

/** What came out of `response.json()` is JSON; only an absent value is not. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}
