import { isFrozen, type Aside, type MergeValues, type QuestionState, type Sent } from "./question-state";
import type { Json } from "./json";
import { backoff, DEBOUNCE, LONGEST_WAIT } from "./timing";

/** What is to be done; whoever runs the machine does it. */
export type SaveEffect =
  | { kind: "send"; sent: Sent }
  | { kind: "setAside"; aside: Aside }
  /** Send `elapsed` at that time (milliseconds), instead of at an earlier chosen one. */
  | { kind: "schedule"; at: number }
  /** The value in the editor is not what the writer typed last: show this one. */
  | { kind: "show"; value: Json };

export type Step = { state: QuestionState; effects: readonly SaveEffect[] };

/**
 * What a step needs from outside: the time in milliseconds, an id for a save that may start, and
 * how versions merge; without that every difference is a conflict.
 */
export type Surroundings = { now: number; freshId: string; merge?: MergeValues | undefined };

/** Waits until the writer pauses, but not too long. */
export function wait(state: QuestionState, now: number): Step {
  const since = state.phase === "waiting" && state.waitingSince !== null ? state.waitingSince : now;
  return {
    state: { ...state, phase: "waiting", waitingSince: since, refusal: null, attempt: 0 },
    effects: [{ kind: "schedule", at: Math.min(now + DEBOUNCE, since + LONGEST_WAIT) }],
  };
}

/** Sends what has to be set aside first; then what was on its way before; else the newest value. */
export function send(state: QuestionState, { freshId }: Surroundings): Step {
  const aside = state.asides.find(({ refused }) => refused === null);
  // Until the answer, text that could not be saved is shown to copy as it was.
  const refusal = isFrozen(state) ? state.refusal : null;
  const sending = { ...state, phase: "sending" as const, waitingSince: null, refusal };
  if (aside) return { state: sending, effects: [{ kind: "setAside", aside }] };
  if (!state.sent && !state.pending) return rest(state);
  const sent = state.sent ?? { saveId: freshId, revision: state.revision, ...(state.pending ?? { value: state.saved }) };
  return { state: { ...sending, sent, pending: state.sent ? state.pending : null }, effects: [{ kind: "send", sent }] };
}

/** No answer that says anything: tried again, each time after a longer while. */
export function tryLater(state: QuestionState, { now }: Surroundings): Step {
  const attempt = state.attempt + 1;
  return {
    state: { ...state, phase: "retrying", attempt },
    effects: [{ kind: "schedule", at: now + backoff(attempt) }],
  };
}

/** Nothing is on its way any more; a text that could not be set aside still asks for attention. */
export function rest(state: QuestionState): Step {
  const stuck = state.asides.find(({ refused }) => refused !== null);
  if (state.phase === "conflict" || state.phase === "frozen") return { state, effects: [] };
  if (state.pending || state.sent) return { state, effects: [] };
  return stuck ? settled({ ...state, refusal: stuck.refused }, "refused") : settled({ ...state, refusal: null });
}

/** Nothing more happens by itself. */
export function settled(state: QuestionState, phase: QuestionState["phase"] = "idle"): Step {
  return { state: { ...state, phase, waitingSince: null }, effects: [] };
}
