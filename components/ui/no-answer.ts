import type { Problem, Result } from "@/lib/result";

/** An action that gave no answer; `text` says why and what to do. */
export type NoAnswer = Problem<"noAnswer"> & { text: string };

/** The id under which the server logged an error; the message itself never reaches the browser. */
export function digestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}

/**
 * For `catch` behind a call of an action: the server failed over it, or was not reached at all. Next
 * also rejects the call where the server sends the browser to another page.
 */
export function noAnswer(error: unknown): Result<never, NoAnswer> {
  return { ok: false, problem: { code: "noAnswer", text: textFor(digestOf(error)) } };
}

function textFor(digest: string | undefined): string {
  if (digest === undefined) return "Er is geen verbinding. Probeer het opnieuw. Wat u invulde, blijft staan.";
  if (digest.startsWith("NEXT_REDIRECT")) return "U gaat naar een andere pagina.";
  return `Er ging iets mis. Probeer het opnieuw; wat u invulde, blijft staan. Lukt het dan nog niet, meld het dan bij uw samenwerkingsverband en geef deze code door: ${digest}.`;
}

export function isNoAnswer(problem: Problem): problem is NoAnswer {
  return problem.code === "noAnswer";
}
