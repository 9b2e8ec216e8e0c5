import type { Answer } from "@/lib/template/answers/answer-schema";
import { problem, type Problem, type Result } from "@/lib/result";
import { importPath } from "./import-path";

export type PlacedAnswer = { questionKey: string; problem: { code: string } | null };

type Target = { reportId: string; draftId: string };

/**
 * Saves chosen answers of a form that was read in. Nothing is lost where it fails: the same answers
 * can be sent again.
 *
 * @returns of each answer what came of it; `notSent` where the portal could not be reached
 */
export async function placeAnswers(
  { reportId, draftId }: Target,
  answers: readonly { questionKey: string; value: Answer; revision: number; saveId: string }[],
): Promise<Result<PlacedAnswer[], Problem>> {
  const response = await ask("POST", importPath.draft(reportId, draftId), { answers });
  if (!response) return problem("notSent");
  // The route answers what `placeImport` gives.
  return response.ok ? { ok: true, value: (await response.json()) as PlacedAnswer[] } : problem(await codeOf(response));
}

/** Has the portal forget a form that was read in. */
export async function dropForm({ reportId, draftId }: Target): Promise<boolean> {
  return (await ask("DELETE", importPath.draft(reportId, draftId), {}))?.ok === true;
}

async function ask(method: "POST" | "DELETE", address: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(address, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body), cache: "no-store" });
  } catch {
    return null;
  }
}

async function codeOf(response: Response): Promise<string> {
  const told: unknown = await response.json().catch(() => null);
  return typeof told === "object" && told !== null && "code" in told && typeof told.code === "string" ? told.code : "notSent";
}
