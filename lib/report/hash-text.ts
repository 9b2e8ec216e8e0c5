import { ok, problem, type Problem, type Result } from "@/lib/result";

/** Hexadecimal digits of a SHA-256. */
const LENGTH = 64;
const GROUP = 4;

/** A hash in short groups, for who reads it from paper: `1a2b 3c4d …`. */
export function groupedHash(hash: string): string {
  return hash.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join(" ") ?? "";
}

/** How the hash of a file begins, enough to tell it from another: `SHA-256 1a2b 3c4d 5e6f 7a8b`. */
export function shortHash(hash: string): string {
  return `SHA-256 ${groupedHash(hash.slice(0, 4 * GROUP))}`;
}

export type HashProblem = Problem<"empty" | "otherCharacters"> | (Problem<"wrongLength"> & { length: number });

/**
 * A hash as somebody types or pastes it: groups, line breaks, dashes and capitals do not matter.
 *
 * @returns 64 hexadecimal digits in lower case.
 */
export function readHash(text: string): Result<string, HashProblem> {
  const digits = text.replace(/[\s\u200b\u00ad.:·–-]/g, "").toLowerCase();
  if (digits === "") return problem("empty");
  if (/[^0-9a-f]/.test(digits)) return problem("otherCharacters");
  if (digits.length !== LENGTH) return { ok: false, problem: { code: "wrongLength", length: digits.length } };
  return ok(digits);
}
