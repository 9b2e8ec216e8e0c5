import { isUnsaved, type QuestionState } from "./question-state";

/** How saving goes over all questions, in one word; the worst comes first. */
export type SavingOverview = {
  kind: "frozen" | "signedOut" | "conflict" | "refused" | "offline" | "saving" | "saved";
  /** The questions that word is about. */
  keys: string[];
};

/** The one thing to tell about a report's saving. */
export function savingOverview(states: ReadonlyMap<string, QuestionState>): SavingOverview {
  const inPhase = (phase: QuestionState["phase"]) =>
    [...states].filter(([, state]) => state.phase === phase).map(([key]) => key);
  for (const kind of ["frozen", "signedOut", "conflict", "refused"] as const) {
    const keys = inPhase(kind);
    if (keys.length > 0) return { kind, keys };
  }
  const retrying = inPhase("retrying");
  if (retrying.length > 0) return { kind: "offline", keys: retrying };
  const unsaved = [...states].filter(([, state]) => isUnsaved(state)).map(([key]) => key);
  return unsaved.length > 0 ? { kind: "saving", keys: unsaved } : { kind: "saved", keys: [] };
}
