import { furtherOf } from "./further";
import { sameJson, type Json } from "./json";
import { currentValue, type QuestionState, type Theirs } from "./question-state";
import { rest, send, settled, type SaveEffect, type Step, type Surroundings } from "./sending";

/**
 * What was typed here meets a newer version of the server. They merge, and the result is saved from
 * that version; or the writer is asked, with the base kept for as long as that takes.
 *
 * @param state with nothing on its way
 */
export function meet(state: QuestionState, mine: Json, theirs: Theirs, around: Surroundings): Step {
  const after = { ...state, revision: theirs.revision, saved: theirs.value, theirs: null, pending: null };
  if (sameJson(mine, theirs.value)) return finish(after, around, []);
  const versions = { base: state.saved, mine, theirs: theirs.value };
  const further = theirs.own && furtherOf(versions);
  const merged = further === undefined ? (around.merge?.(versions) ?? null) : { value: further };
  if (merged === null) return settled({ ...state, pending: { value: mine }, theirs }, "conflict");
  const pending = sameJson(merged.value, theirs.value) ? null : merged;
  return finish({ ...after, pending, merged: theirs }, around, shown(mine, merged.value));
}

/** The page heard that the server has another version. While a save is under way its answer will tell. */
export function receive(state: QuestionState, theirs: Theirs, around: Surroundings): Step {
  const { phase, pending, sent } = state;
  const known = state.theirs ? state.theirs.revision - 1 : state.revision;
  if (theirs.revision <= known || sent || phase === "sending" || phase === "refused" || phase === "frozen") {
    return { state, effects: [] };
  }
  if (pending) return meet(state, pending.value, theirs, around);
  return {
    state: { ...state, revision: theirs.revision, saved: theirs.value },
    effects: shown(state.saved, theirs.value),
  };
}

/** The writer chose. What is not in that choice goes to the history before the choice is saved. */
export function resolve(
  state: QuestionState,
  theirs: Theirs,
  { value, setAside }: { value: Json; setAside: boolean },
  around: Surroundings,
): Step {
  const mine = currentValue(state);
  const aside = { saveId: around.freshId, value: mine, basedOn: Math.max(0, state.revision), refused: null };
  const chosen: QuestionState = {
    ...state,
    revision: theirs.revision,
    saved: theirs.value,
    theirs: null,
    pending: sameJson(value, theirs.value) ? null : { value },
    asides: setAside && mine !== null ? [...state.asides, aside] : state.asides,
  };
  return finish(chosen, around, shown(mine, value));
}

function finish(state: QuestionState, around: Surroundings, effects: SaveEffect[]): Step {
  const open = { ...state, phase: "idle" as const };
  const next = state.pending || state.asides.length > 0 ? send(open, around) : rest(open);
  return { state: next.state, effects: [...effects, ...next.effects] };
}

function shown(before: Json, value: Json): SaveEffect[] {
  return sameJson(before, value) ? [] : [{ kind: "show", value }];
}
