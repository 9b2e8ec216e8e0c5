import type { Json } from "./json";

/**
 * The newest value typed. `restores`: the version in the history that it brings back, for the trace.
 * `takenOver`: it is last year's, and nobody confirmed or changed it yet.
 */
export type Pending = { value: Json; restores?: string; takenOver?: true };

/** A save on its way. It is repeated as it was until the server answers, so a repeat is harmless. */
export type Sent = Pending & { saveId: string; revision: number };

/** The version of somebody else that a save was stopped by; `own`: of the same person, from another page. */
export type Theirs = {
  value: Json;
  revision: number;
  savedByName: string | null;
  savedAt: string;
  own?: true;
  takenOver?: boolean;
};

/**
 * A text that was not chosen in a conflict, on its way to the history of its question. `refused`:
 * the server cannot take it, so it stays here until the writer discards it.
 */
export type Aside = { saveId: string; value: Json; basedOn: number; refused: Refusal | null };

/**
 * Merges two versions of an answer that started from one base. Null: they cannot go together, the
 * writer has to choose.
 */
export type MergeValues = (versions: { base: Json; mine: Json; theirs: Json }) => { value: Json } | null;

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
  /** Somebody else saved in between and changed the same: the writer chooses. */
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
  /** The revision that what is typed here started from; 0 when the question was never answered. */
  revision: number;
  /** The value at that revision, as far as known: the base when two versions merge. */
  saved: Json;
  /** Whether that value was taken over from last year and still has to be confirmed or changed. */
  savedTakenOver: boolean;
  pending: Pending | null;
  sent: Sent | null;
  /** Tries that failed in a row. */
  attempt: number;
  /** When the pause before saving began, milliseconds; null outside `waiting`. */
  waitingSince: number | null;
  /** Of a conflict: the newer version on the server. */
  theirs: Theirs | null;
  refusal: Refusal | null;
  asides: readonly Aside[];
  /** When the server acknowledged the last save of this page, ISO 8601. */
  savedAt: string | null;
  /** The last version of somebody else that was merged into what is typed here. */
  merged: Theirs | null;
};

/**
 * What is kept in the browser from the first keystroke until the server's answer. `base` and
 * `asides` are absent in drafts of before there was merging.
 */
export type Draft = {
  revision: number;
  base?: Json;
  pending: Pending | null;
  sent: Sent | null;
  asides?: readonly Aside[];
};

/** A question as the server gave it. */
export function openedState(value: Json, revision: number, takenOver = false): QuestionState {
  return {
    phase: "idle",
    revision,
    saved: value,
    savedTakenOver: takenOver,
    pending: null,
    sent: null,
    attempt: 0,
    waitingSince: null,
    theirs: null,
    refusal: null,
    asides: [],
    savedAt: null,
    merged: null,
  };
}

/** Whether something typed here is not known to be on the server. */
export function isUnsaved(state: QuestionState): boolean {
  return state.pending !== null || state.sent !== null || state.asides.length > 0;
}

/** Whether the report could not be written when it was last tried; also while that is tried again. */
export function isFrozen({ phase, refusal }: QuestionState): boolean {
  // Only a question that was frozen is sent with its refusal still standing.
  return phase === "frozen" || ((phase === "sending" || phase === "retrying") && refusal !== null);
}

/** Whether no other text would be taken either: what was typed is there to copy, until it is discarded. */
export function isTurnedAway(state: QuestionState): boolean {
  return isFrozen(state) || (state.phase === "refused" && state.refusal?.code === "unknownQuestion");
}

/** What the editor shows: the newest value typed here, else the server's. */
export function currentValue(state: QuestionState): Json {
  if (state.pending) return state.pending.value;
  return state.sent ? state.sent.value : state.saved;
}

/** Whether what the editor shows was taken over from last year and still has to be confirmed or changed. */
export function isTakenOver({ pending, sent, savedTakenOver }: QuestionState): boolean {
  const typed = pending ?? sent;
  return typed ? typed.takenOver === true : savedTakenOver;
}

/** What has to be kept in the browser for a state; null when nothing has. */
export function draftOf(state: QuestionState): Draft | null {
  if (!isUnsaved(state)) return null;
  const { revision, saved, pending, sent, asides } = state;
  return { revision, base: saved, pending, sent, asides };
}

/** What was typed here and is not known to be on the server: the newest value, and what was set aside. */
export function unsavedValues({ pending, sent, asides = [] }: Pick<Draft, "pending" | "sent" | "asides">): Json[] {
  const newest = pending ?? sent;
  return [...(newest ? [newest.value] : []), ...asides.map(({ value }) => value)];
}
