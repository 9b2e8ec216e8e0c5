import { sameJson, type Json } from "./json";
import { meet, receive, resolve } from "./meeting";
import {
  currentValue,
  isTakenOver,
  isTurnedAway,
  isUnsaved,
  type Aside,
  type Draft,
  type Pending,
  type QuestionState,
  type Refusal,
  type Sent,
  type Theirs,
} from "./question-state";
import { rest, send, settled, tryLater, wait, type SaveEffect, type Step, type Surroundings } from "./sending";

/** What happens to a question. Answers of the server name the save they belong to. */
export type SaveEvent =
  | { kind: "opened"; value: Json; revision: number; takenOver: boolean }
  /** `takenOver`: it is last year's now, or no longer counts as that; absent where the writer typed. */
  | { kind: "edited"; value: Json; restores?: string; takenOver?: boolean }
  | { kind: "restored"; draft: Draft }
  /** The time asked for by `schedule` has come. */
  | { kind: "elapsed" }
  /** The page is left or hidden, or the next part is asked for: do not wait any longer. */
  | { kind: "flushed" }
  /** Online again, or the page is looked at again: a good moment to try. */
  | { kind: "woken" }
  | { kind: "succeeded"; saveId: string; revision: number; savedAt?: string }
  | { kind: "overtaken"; saveId: string; theirs: Theirs }
  | { kind: "refused"; saveId: string; refusal: Refusal }
  | { kind: "foundFrozen"; saveId: string; refusal: Refusal }
  | { kind: "foundSignedOut"; saveId: string }
  | { kind: "failed"; saveId: string }
  /** The page heard of a version on the server, without having saved. */
  | { kind: "arrived"; theirs: Theirs }
  /** The writer settled a conflict. `setAside`: the text typed here is not all in that value. */
  | { kind: "resolved"; value: Json; setAside: boolean }
  | { kind: "discardedAside"; saveId: string }
  /** The writer threw away all that was typed here and could not be saved. */
  | { kind: "discarded" };

/**
 * The saving of one question as a pure machine: one request at a time, a pause before each, a
 * repeat under the same id until it is answered. What was typed is in `pending`, `sent` or `asides`
 * until the server has acknowledged exactly that value or one that it was merged into.
 */
export function step(state: QuestionState, event: SaveEvent, around: Surroundings): Step {
  if ("saveId" in event) {
    const aside = state.asides.find(({ saveId }) => saveId === event.saveId);
    if (event.kind === "discardedAside") return aside ? rest(without(state, aside)) : { state, effects: [] };
    if (aside) return asideAnswered(state, aside, event, around);
    return state.sent?.saveId === event.saveId ? answered(state, state.sent, event, around) : { state, effects: [] };
  }
  switch (event.kind) {
    case "opened":
      return opened(state, event);
    case "edited":
      return edited(state, event, around);
    case "restored":
      return restored(state, event.draft, around);
    case "elapsed":
    case "flushed":
      return state.phase === "waiting" || state.phase === "retrying" ? send(state, around) : { state, effects: [] };
    case "woken":
      return WAKING.has(state.phase) ? send(state, around) : { state, effects: [] };
    case "arrived":
      return receive(state, event.theirs, around);
    case "resolved":
      return state.theirs ? resolve(state, state.theirs, event, around) : { state, effects: [] };
    case "discarded":
      return discarded(state);
  }
}

/** What may have changed while nobody looked; a frozen report may have been withdrawn or returned. */
const WAKING: ReadonlySet<QuestionState["phase"]> = new Set(["retrying", "signedOut", "frozen"]);

/** Back to what is known to be on the server; an answer that is still under way finds no save of its own. */
function discarded(state: QuestionState): Step {
  if (!isTurnedAway(state)) return { state, effects: [] };
  const effects: SaveEffect[] = sameJson(currentValue(state), state.saved) ? [] : [{ kind: "show", value: state.saved }];
  return { state: settled({ ...state, pending: null, sent: null, asides: [], theirs: null, refusal: null, attempt: 0 }).state, effects };
}

function opened(state: QuestionState, { value, revision, takenOver }: SaveEvent & { kind: "opened" }): Step {
  if (isUnsaved(state) || revision <= state.revision) return { state, effects: [] };
  const effects: SaveEffect[] = sameJson(value, state.saved) ? [] : [{ kind: "show", value }];
  return { state: { ...state, saved: value, revision, savedTakenOver: takenOver }, effects };
}

/** Phases in which a change starts the pause before a save; in the others something else comes first. */
const TYPING: ReadonlySet<QuestionState["phase"]> = new Set(["idle", "refused", "frozen", "waiting"]);

function edited(state: QuestionState, { value, restores, ...event }: SaveEvent & { kind: "edited" }, { now }: Surroundings): Step {
  // What is typed is one's own; an editor that gives back what it was given has typed nothing.
  const takenOver = event.takenOver ?? (isTakenOver(state) && sameJson(value, currentValue(state)));
  // An editor that brings its text into shape on opening has not changed anything.
  if (state.phase === "idle" && sameJson(value, state.saved) && takenOver === state.savedTakenOver) {
    return { state, effects: [] };
  }
  const pending: Pending = { value, ...(restores !== undefined && { restores }), ...(takenOver && { takenOver }) };
  const changed = { ...state, pending };
  if (TYPING.has(state.phase)) return wait(changed, now);
  return { state: changed, effects: [] };
}

function restored(state: QuestionState, { base, asides = [], ...draft }: Draft, around: Surroundings): Step {
  if (isUnsaved(state) || (!draft.sent && !draft.pending && asides.length === 0)) return { state, effects: [] };
  const withDraft: QuestionState = { ...state, ...draft, asides };
  const value = draft.pending || draft.sent ? currentValue(withDraft) : state.saved;
  // Only a value of the server that is known and not older can have made the draft needless.
  const same = sameJson(value, state.saved) && isTakenOver(withDraft) === state.savedTakenOver;
  const known = !draft.sent && state.revision >= draft.revision && same;
  const needless = known || (!draft.sent && !draft.pending);
  if (needless && asides.length === 0) return { state, effects: [] };
  const { state: sending, effects } = send(
    needless ? { ...state, asides } : { ...withDraft, saved: base ?? null },
    around,
  );
  const shown = sameJson(value, state.saved) ? [] : [{ kind: "show" as const, value }];
  return { state: sending, effects: [...shown, ...effects] };
}

type Answer = Exclude<Extract<SaveEvent, { saveId: string }>, { kind: "discardedAside" }>;

function answered(state: QuestionState, sent: Sent, event: Answer, around: Surroundings): Step {
  switch (event.kind) {
    case "succeeded": {
      const { revision, savedAt = null } = event;
      const savedTakenOver = sent.takenOver === true;
      const saved = { ...state, revision, saved: sent.value, savedTakenOver, savedAt, sent: null, attempt: 0 };
      return state.pending ? wait(saved, around.now) : rest(saved);
    }
    case "overtaken":
      return overtaken(state, sent, event.theirs, around);
    case "refused": {
      const back = { ...state, sent: null, pending: state.pending ?? pendingAgain(sent) };
      if (state.pending) return wait(back, around.now);
      return settled({ ...back, refusal: event.refusal }, "refused");
    }
    case "foundFrozen":
      return settled(
        { ...state, sent: null, pending: state.pending ?? pendingAgain(sent), refusal: event.refusal },
        "frozen",
      );
    case "foundSignedOut":
      return settled(state, "signedOut");
    case "failed":
      return tryLater(state, around);
  }
}

function asideAnswered(state: QuestionState, aside: Aside, event: Answer, around: Surroundings): Step {
  switch (event.kind) {
    case "succeeded":
      return send({ ...without(state, aside), attempt: 0 }, around);
    case "refused": {
      const refused = { ...aside, refused: event.refusal };
      return send({ ...state, asides: state.asides.map((other) => (other === aside ? refused : other)) }, around);
    }
    case "foundFrozen":
      return settled({ ...state, refusal: event.refusal }, "frozen");
    case "foundSignedOut":
      return settled(state, "signedOut");
    case "overtaken":
    case "failed":
      return tryLater(state, around);
  }
}

function without(state: QuestionState, aside: Aside): QuestionState {
  return { ...state, asides: state.asides.filter((other) => other !== aside) };
}

/** What was on its way waits again. */
function pendingAgain({ value, takenOver }: Sent): Pending {
  return { value, ...(takenOver && { takenOver }) };
}

/** Somebody else saved first. One's own save that came back late is nobody else's. */
function overtaken(state: QuestionState, sent: Sent, theirs: Theirs, around: Surroundings): Step {
  const free = { ...state, sent: null };
  if (state.pending && sameJson(sent.value, theirs.value)) {
    const savedTakenOver = theirs.takenOver === true;
    return wait({ ...free, revision: theirs.revision, saved: theirs.value, savedTakenOver }, around.now);
  }
  return meet(free, state.pending ?? pendingAgain(sent), theirs, around);
}
