import { isFrozen, isTurnedAway, isUnsaved, type QuestionState } from "./question-state";

/** How saving goes over all questions, in one word; the worst comes first. */
export type SavingOverview = {
  kind: "frozen" | "signedOut" | "conflict" | "refused" | "offline" | "saving" | "saved";
  /** The questions that word is about. */
  keys: string[];
};

/**
 * The one thing to tell about a report's saving.
 *
 * @param asks whether the page asks a question. What cannot be saved in another one is told where its
 *   text is kept, and hides nothing here
 */
export function savingOverview(
  states: ReadonlyMap<string, QuestionState>,
  asks: (questionKey: string) => boolean = () => true,
): SavingOverview {
  const told = [...states].filter(([key, state]) => asks(key) || !isTurnedAway(state));
  const keysOf = (is: (state: QuestionState) => boolean) => told.filter(([, state]) => is(state)).map(([key]) => key);
  const frozen = keysOf(isFrozen);
  if (frozen.length > 0) return { kind: "frozen", keys: frozen };
  for (const kind of ["signedOut", "conflict", "refused"] as const) {
    const keys = keysOf(({ phase }) => phase === kind);
    if (keys.length > 0) return { kind, keys };
  }
  const retrying = keysOf(({ phase }) => phase === "retrying");
  if (retrying.length > 0) return { kind: "offline", keys: retrying };
  const unsaved = keysOf(isUnsaved);
  return unsaved.length > 0 ? { kind: "saving", keys: unsaved } : { kind: "saved", keys: [] };
}
