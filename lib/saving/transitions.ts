import { sameJson, type Json } from "./json";
import {
  currentValue,
  isUnsaved,
  type Draft,
  type QuestionState,
  type Refusal,
  type Sent,
  type Theirs,
} from "./question-state";
import { backoff, DEBOUNCE, LONGEST_WAIT } from "./timing";

/** What happens to a question. Answers of the server name the save they belong to. */
export type SaveEvent =
  | { kind: "opened"; value: Json; revision: number }
  | { kind: "edited"; value: Json }
  | { kind: "restored"; draft: Draft }
  /** The time asked for by `schedule` has come. */
  | { kind: "elapsed" }
  /** The page is left or hidden, or the next part is asked for: do not wait any longer. */
  | { kind: "flushed" }
  /** Online again, or the page is looked at again: a good moment to try. */
  | { kind: "woken" }
  | { kind: "succeeded"; saveId: string; revision: number }
  | { kind: "overtaken"; saveId: string; theirs: Theirs }
  | { kind: "refused"; saveId: string; refusal: Refusal }
  | { kind: "foundFrozen"; saveId: string; refusal: Refusal }
  | { kind: "foundSignedOut"; saveId: string }
  | { kind: "failed"; saveId: string }
  | { kind: "keptMine" }
  | { kind: "tookTheirs" };

/** What is to be done; whoever runs the machine does it. */
export type SaveEffect =
  | { kind: "send"; sent: Sent }
  /** Send `elapsed` at that time (milliseconds), instead of at an earlier chosen one. */
  | { kind: "schedule"; at: number }
  /** The value in the editor is not what the writer typed last: show this one. */
  | { kind: "show"; value: Json };

export type Step = { state: QuestionState; effects: readonly SaveEffect[] };

/** What a step needs from outside: the time in milliseconds, and an id for a save that may start. */
export type Surroundings = { now: number; freshId: string };

/**
 * The saving of one question as a pure machine: one request at a time, a pause before each, a
 * repeat under the same id until it is answered. What was typed is in `pending` or `sent` until
 * the server has acknowledged exactly that value, or the writer chose somebody else's.
 */
export function step(state: QuestionState, event: SaveEvent, around: Surroundings): Step {
  if ("saveId" in event) {
    return state.sent?.saveId === event.saveId ? answered(state, state.sent, event, around) : { state, effects: [] };
  }
  switch (event.kind) {
    case "opened":
      return opened(state, event);
    case "edited":
      return edited(state, event.value, around);
    case "restored":
      return restored(state, event.draft, around);
    case "elapsed":
    case "flushed":
      return state.phase === "waiting" || state.phase === "retrying" ? send(state, around) : { state, effects: [] };
    case "woken":
      return state.phase === "retrying" || state.phase === "signedOut" ? send(state, around) : { state, effects: [] };
    case "keptMine":
      if (!state.theirs) return { state, effects: [] };
      return send({ ...state, revision: state.theirs.revision, saved: state.theirs.value, theirs: null }, around);
    case "tookTheirs":
      return state.theirs ? takeTheirs(state, state.theirs) : { state, effects: [] };
  }
}

function opened(state: QuestionState, { value, revision }: { value: Json; revision: number }): Step {
  if (isUnsaved(state) || revision <= state.revision) return { state, effects: [] };
  const effects: SaveEffect[] = sameJson(value, state.saved) ? [] : [{ kind: "show", value }];
  return { state: { ...state, saved: value, revision }, effects };
}

function edited(state: QuestionState, value: Json, { now }: Surroundings): Step {
  // An editor that brings its text into shape on opening has not changed anything.
  if (state.phase === "idle" && sameJson(value, state.saved)) return { state, effects: [] };
  const changed = { ...state, pending: { value } };
  if (state.phase === "idle" || state.phase === "refused" || state.phase === "waiting") return wait(changed, now);
  return { state: changed, effects: [] };
}

function wait(state: QuestionState, now: number): Step {
  const since = state.phase === "waiting" && state.waitingSince !== null ? state.waitingSince : now;
  return {
    state: { ...state, phase: "waiting", waitingSince: since, refusal: null, attempt: 0 },
    effects: [{ kind: "schedule", at: Math.min(now + DEBOUNCE, since + LONGEST_WAIT) }],
  };
}

/** Sends what was on its way before; else the newest value. */
function send(state: QuestionState, { freshId }: Surroundings): Step {
  const sent = state.sent ?? { saveId: freshId, value: currentValue(state), revision: state.revision };
  return {
    state: {
      ...state,
      phase: "sending",
      sent,
      pending: state.sent ? state.pending : null,
      waitingSince: null,
      refusal: null,
    },
    effects: [{ kind: "send", sent }],
  };
}

function restored(state: QuestionState, draft: Draft, around: Surroundings): Step {
  if (isUnsaved(state) || (!draft.sent && !draft.pending)) return { state, effects: [] };
  const withDraft: QuestionState = { ...state, ...draft };
  const value = currentValue(withDraft);
  // Only a value of the server that is known and not older can have made the draft needless.
  if (!draft.sent && state.revision >= draft.revision && sameJson(value, state.saved)) return { state, effects: [] };
  const { state: sending, effects } = send(withDraft, around);
  const shown = sameJson(value, state.saved) ? [] : [{ kind: "show" as const, value }];
  return { state: sending, effects: [...shown, ...effects] };
}

type Answer = Extract<SaveEvent, { saveId: string }>;

function answered(state: QuestionState, sent: Sent, event: Answer, around: Surroundings): Step {
  switch (event.kind) {
    case "succeeded": {
      const saved = { ...state, revision: event.revision, saved: sent.value, sent: null, attempt: 0 };
      return state.pending ? wait(saved, around.now) : settled(saved);
    }
    case "overtaken":
      return overtaken(state, sent, event.theirs, around);
    case "refused": {
      const back = { ...state, sent: null, pending: state.pending ?? { value: sent.value } };
      if (state.pending) return wait(back, around.now);
      return settled({ ...back, refusal: event.refusal }, "refused");
    }
    case "foundFrozen":
      return settled(
        { ...state, sent: null, pending: state.pending ?? { value: sent.value }, refusal: event.refusal },
        "frozen",
      );
    case "foundSignedOut":
      return settled(state, "signedOut");
    case "failed": {
      const attempt = state.attempt + 1;
      return {
        state: { ...state, phase: "retrying", attempt },
        effects: [{ kind: "schedule", at: around.now + backoff(attempt) }],
      };
    }
  }
}

/** Somebody else saved first. The same value is no conflict, nor is one's own save that came back late. */
function overtaken(state: QuestionState, sent: Sent, theirs: Theirs, around: Surroundings): Step {
  const known = { ...state, sent: null, revision: theirs.revision, saved: theirs.value };
  if (state.pending === null && sameJson(sent.value, theirs.value)) return settled(known);
  if (state.pending && sameJson(sent.value, theirs.value)) return wait(known, around.now);
  if (state.pending && sameJson(state.pending.value, theirs.value)) return settled({ ...known, pending: null });
  return settled({ ...known, pending: state.pending ?? { value: sent.value }, theirs }, "conflict");
}

function takeTheirs(state: QuestionState, theirs: Theirs): Step {
  const taken = settled({
    ...state,
    revision: theirs.revision,
    saved: theirs.value,
    pending: null,
    sent: null,
    theirs: null,
  });
  return { ...taken, effects: [{ kind: "show", value: theirs.value }] };
}

function settled(state: QuestionState, phase: QuestionState["phase"] = "idle"): Step {
  return { state: { ...state, phase, waitingSince: null }, effects: [] };
}
