import { furtherOf } from "./further";
import { sameJson, type Json } from "./json";
import { currentValue, isTakenOver, type Pending, type QuestionState, type Theirs } from "./question-state";
import { rest, send, settled, type SaveEffect, type Step, type Surroundings } from "./sending";

/**
 * What was typed here meets a newer version of the server. They merge, and the result is saved from
 * that version; or the writer is asked, with the base kept for as long as that takes.
 *
 * @param state with nothing on its way
 */
export function meet(state: QuestionState, mine: Pending, theirs: Theirs, around: Surroundings): Step {
  const after = { ...state, ...savedAs(theirs), theirs: null, pending: null };
  if (sameJson(mine.value, theirs.value)) return finish(after, around, []);
  const versions = { base: state.saved, mine: mine.value, theirs: theirs.value };
  const further = theirs.own && furtherOf(versions);
  const merged = further === undefined ? (around.merge?.(versions) ?? null) : { value: further };
  if (merged === null) return settled({ ...state, pending: keptOf(mine, mine.value), theirs }, "conflict");
  const pending = sameJson(merged.value, theirs.value) ? null : keptOf(mine, merged.value);
  return finish({ ...after, pending, merged: theirs }, around, shown(mine.value, merged.value));
}

/** What is known to be on the server, once that is the other version. */
function savedAs({ revision, value, takenOver = false }: Theirs) {
  return { revision, saved: value, savedTakenOver: takenOver };
}

/** A value to save that came of what was typed: as taken over only if it still is just that. */
function keptOf({ value: typed, takenOver }: Pending, value: Json): Pending {
  return { value, ...(takenOver && sameJson(typed, value) && { takenOver }) };
}

/** The page heard that the server has another version. While a save is under way its answer will tell. */
export function receive(state: QuestionState, theirs: Theirs, around: Surroundings): Step {
  const { phase, pending, sent } = state;
  const known = state.theirs ? state.theirs.revision - 1 : state.revision;
  if (theirs.revision <= known || sent || phase === "sending" || phase === "refused" || phase === "frozen") {
    return { state, effects: [] };
  }
  if (pending) return meet(state, pending, theirs, around);
  return {
    state: { ...state, ...savedAs(theirs) },
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
  const typed: Pending = { value: mine, ...(isTakenOver(state) && { takenOver: true }) };
  const aside = { saveId: around.freshId, value: mine, basedOn: Math.max(0, state.revision), refused: null };
  const chosen: QuestionState = {
    ...state,
    ...savedAs(theirs),
    theirs: null,
    pending: sameJson(value, theirs.value) ? null : keptOf(typed, value),
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
