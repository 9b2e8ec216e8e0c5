import { FILE_FIELDS, keyFigureFilePath } from "@/lib/key-figures/file-address";
import type { FileRequest } from "@/lib/key-figures/file-request";
import type { Problem, Result } from "@/lib/result";

export type FileProblem = Problem & { plan?: unknown };

/** Asks something about a file: it is sent each time, the portal keeps none. */
export async function askAboutFile<Answer>(
  target: { round: string; region: string },
  file: File,
  request: FileRequest,
): Promise<Result<Answer, FileProblem>> {
  const body = new FormData();
  body.set(FILE_FIELDS.file, file);
  body.set(FILE_FIELDS.request, JSON.stringify(request));
  try {
    const response = await fetch(keyFigureFilePath(target.round, target.region), { method: "POST", body });
    // The route answers what its loader or mutation gives; the status tells which of the two.
    if (response.ok) return { ok: true, value: (await response.json()) as Answer };
    if (response.status === 413) return { ok: false, problem: { code: "tooLarge" } };
    const answer: unknown = response.status < 500 ? await response.json() : null;
    return { ok: false, problem: isProblem(answer) ? answer : { code: "failed" } };
  } catch {
    // No connection, or a file that was changed or removed after it was chosen.
    return { ok: false, problem: { code: "failed" } };
  }
}

function isProblem(answer: unknown): answer is FileProblem {
  return typeof answer === "object" && answer !== null && "code" in answer && typeof answer.code === "string";
}
