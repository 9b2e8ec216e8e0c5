import type { Json } from "./json";

/** A save on its way. It is repeated as it was until the server answers, so a repeat is harmless. */
export type Sent = { saveId: string; value: Json; revision: number };

/** The version of somebody else that a save was stopped by. */
export type Theirs = { value: Json; revision: number; savedByName: string | null; savedAt: string };

/** Why the server keeps refusing a value until it changes; codes as in `problem-text.ts`. */
export type Refusal = { code: string; path?: string };

export type Phase =
  /** Everything is on the server. */
  | "idle"
  /** Changed; the pause before saving runs. */
  | "waiting"
  | "sending"
  /** No answer from the server; tried again after a while, on being online and on return. */
  | "retrying"
  /** Nobody is signed in any more. */
  | "signedOut"
  /** Somebody else saved in between: the writer chooses. */
  | "conflict"
  /** The server cannot take this value. */
  | "refused"
  /** The report cannot be written any more. */
  | "frozen";

/**
 * What this browser knows of the saving of one question. The newest value that the server has not
 * acknowledged is `pending`, else that of `sent`; with neither, all is saved.
 */
export type QuestionState = {
  phase: Phase;
  /** The newest revision known from the server; 0 when the question was never answered. */
  revision: number;
  /** The value at that revision, as far as known. */
  saved: Json;
  pending: { value: Json } | null;
  sent: Sent | null;
  /** Tries that failed in a row. */
  attempt: number;
  /** When the pause before saving began, milliseconds; null outside `waiting`. */
  waitingSince: number | null;
  theirs: Theirs | null;
  refusal: Refusal | null;
};

/** What is kept in the browser from the first keystroke until the server's answer. */
export type Draft = { revision: number; pending: { value: Json } | null; sent: Sent | null };

/** A question as the server gave it. */
export function openedState(value: Json, revision: number): QuestionState {
  return {
    phase: "idle",
    revision,
    saved: value,
    pending: null,
    sent: null,
    attempt: 0,
    waitingSince: null,
    theirs: null,
    refusal: null,
  };
}

/** Whether something typed here is not known to be on the server. */
export function isUnsaved(state: QuestionState): boolean {
  return state.pending !== null || state.sent !== null;
}

/** What the editor shows: the newest value typed here, else the server's. */
export function currentValue(state: QuestionState): Json {
  if (state.pending) return state.pending.value;
  return state.sent ? state.sent.value : state.saved;
}

/** What has to be kept in the browser for a state; null when nothing has. */
export function draftOf(state: QuestionState): Draft | null {
  return isUnsaved(state) ? { revision: state.revision, pending: state.pending, sent: state.sent } : null;
}
