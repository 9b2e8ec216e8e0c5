import { describe, expect, it } from "vitest";
import { isTurnedAway, openedState, type MergeValues, type QuestionState } from "@/lib/saving/question-state";
import { step, type SaveEvent } from "@/lib/saving/transitions";
import { savingOverview } from "@/lib/saving/overview";

const around = { now: 0, freshId: "s1" };

function run(state: QuestionState, ...events: SaveEvent[]): QuestionState {
  return events.reduce((current, event) => step(current, event, around).state, state);
}

const sending = run(openedState("oud", 3), { kind: "edited", value: "nieuw" }, { kind: "elapsed" });

describe("step", () => {
  it("sends the newest value with the revision it started from", () => {
    expect(sending).toMatchObject({ phase: "sending", sent: { saveId: "s1", value: "nieuw", revision: 3 } });
  });

  it("tells which earlier version a save brings back, until something else is typed", () => {
    const back = run(openedState("nieuw", 3), { kind: "edited", value: "oud", restores: "17" });
    expect(run(back, { kind: "flushed" }).sent).toEqual({ saveId: "s1", value: "oud", revision: 3, restores: "17" });
    const typedOn = run(back, { kind: "edited", value: "oud en verder" }, { kind: "flushed" });
    expect(typedOn.sent).toEqual({ saveId: "s1", value: "oud en verder", revision: 3 });
  });

  it("takes no notice of an answer to another save", () => {
    expect(run(sending, { kind: "succeeded", saveId: "other", revision: 9 })).toBe(sending);
  });

  it("ignores an editor that reports the value it was given", () => {
    const opened = openedState({ type: "doc" }, 1);
    expect(run(opened, { kind: "edited", value: { type: "doc" } })).toBe(opened);
  });

  const theirs = { value: "hunne", revision: 4, savedByName: "Joris", savedAt: "" };
  const conflict = run(sending, { kind: "overtaken", saveId: "s1", theirs });

  it("keeps both versions of a conflict, and what both started from, until the writer chooses", () => {
    expect(conflict).toMatchObject({
      phase: "conflict",
      pending: { value: "nieuw" },
      saved: "oud",
      revision: 3,
      theirs,
    });
    expect(run(conflict, { kind: "edited", value: "nieuwer" })).toMatchObject({ phase: "conflict", theirs });

    const mine: SaveEvent = { kind: "resolved", value: "nieuwer", setAside: false };
    expect(run(conflict, { kind: "edited", value: "nieuwer" }, mine)).toMatchObject({
      phase: "sending",
      sent: { value: "nieuwer", revision: 4 },
      theirs: null,
    });
  });

  it("takes the other version once the own one is in the history", () => {
    const taken = step(conflict, { kind: "resolved", value: "hunne", setAside: true }, { now: 0, freshId: "a1" });
    const aside = { saveId: "a1", value: "nieuw", basedOn: 3, refused: null };
    expect(taken.state).toMatchObject({
      phase: "sending",
      saved: "hunne",
      revision: 4,
      pending: null,
      asides: [aside],
    });
    expect(taken.effects).toEqual([
      { kind: "show", value: "hunne" },
      { kind: "setAside", aside },
    ]);
    const lost = run(taken.state, { kind: "failed", saveId: "a1" });
    expect(lost).toMatchObject({ phase: "retrying", asides: [aside] });
    const kept = run(lost, { kind: "elapsed" }, { kind: "succeeded", saveId: "a1", revision: 3 });
    expect(kept).toMatchObject({ phase: "idle", saved: "hunne", revision: 4, asides: [] });
  });

  it("saves a combination only after the own version is in the history", () => {
    const combined = run(conflict, { kind: "resolved", value: "hunne en nieuw", setAside: true });
    expect(combined).toMatchObject({ phase: "sending", sent: null, pending: { value: "hunne en nieuw" } });
    expect(run(combined, { kind: "succeeded", saveId: "s1", revision: 3 })).toMatchObject({
      phase: "sending",
      sent: { value: "hunne en nieuw", revision: 4 },
      asides: [],
    });
  });

  it("keeps a version that does not fit in the history until the writer discards it", () => {
    const refused = run(
      conflict,
      { kind: "resolved", value: "hunne", setAside: true },
      { kind: "refused", saveId: "s1", refusal: { code: "tooLong" } },
    );
    expect(refused).toMatchObject({ phase: "refused", asides: [{ value: "nieuw", refused: { code: "tooLong" } }] });
    const edited = run(refused, { kind: "edited", value: "verder" }, { kind: "elapsed" });
    expect(edited).toMatchObject({ phase: "sending", sent: { value: "verder", revision: 4 } });
    expect(run(refused, { kind: "discardedAside", saveId: "s1" })).toMatchObject({ phase: "idle", asides: [] });
  });

  const merge: MergeValues = ({ mine, theirs: others }) => ({ value: `${JSON.stringify(mine)}+${JSON.stringify(others)}` });

  it("merges with what somebody else saved, also what was typed meanwhile, and saves that", () => {
    const typing = run(sending, { kind: "edited", value: "nieuwer" });
    const { state, effects } = step(
      typing,
      { kind: "overtaken", saveId: "s1", theirs },
      { now: 0, freshId: "s2", merge },
    );
    const sent = { saveId: "s2", value: '"nieuwer"+"hunne"', revision: 4 };
    expect(state).toMatchObject({ phase: "sending", sent, saved: "hunne", merged: theirs });
    expect(effects).toEqual([
      { kind: "show", value: '"nieuwer"+"hunne"' },
      { kind: "send", sent },
    ]);
  });

  it("takes in a version it hears of: in place where nothing was typed, merged where something was", () => {
    const arrived: SaveEvent = { kind: "arrived", theirs };
    const idle = step(openedState("oud", 3), arrived, around);
    expect(idle.state).toMatchObject({ phase: "idle", saved: "hunne", revision: 4 });
    expect(idle.effects).toEqual([{ kind: "show", value: "hunne" }]);
    expect(run(idle.state, { kind: "arrived", theirs: { ...theirs, value: "ouder", revision: 3 } })).toBe(idle.state);

    const waiting = run(openedState("oud", 3), { kind: "edited", value: "nieuw" });
    expect(step(waiting, arrived, { ...around, merge }).state).toMatchObject({
      sent: { value: '"nieuw"+"hunne"', revision: 4 },
    });
    expect(run(waiting, arrived)).toMatchObject({ phase: "conflict", theirs });
    expect(run(sending, arrived)).toBe(sending);
    expect(step(conflict, arrived, { ...around, merge }).state).toMatchObject({ phase: "sending", theirs: null });
  });

  it("calls the same value from two sides no conflict", () => {
    const alike = { ...theirs, value: "nieuw" };
    expect(run(sending, { kind: "overtaken", saveId: "s1", theirs: alike })).toMatchObject({
      phase: "idle",
      revision: 4,
    });
  });

  it("holds a refused value until it changes", () => {
    const refused = run(sending, { kind: "refused", saveId: "s1", refusal: { code: "tooLong" } });
    expect(refused).toMatchObject({ phase: "refused", pending: { value: "nieuw" }, refusal: { code: "tooLong" } });
    expect(run(refused, { kind: "woken" }).phase).toBe("refused");
    expect(run(refused, { kind: "edited", value: "kort" })).toMatchObject({ phase: "waiting", refusal: null });
  });

  const frozen = run(sending, { kind: "foundFrozen", saveId: "s1", refusal: { code: "frozen" } });

  it("keeps the text of a frozen report, and leaves it in view while it tries again", () => {
    expect(frozen).toMatchObject({ phase: "frozen", pending: { value: "nieuw" }, sent: null });
    expect(run(frozen, { kind: "flushed" })).toBe(frozen);
    const again = run(frozen, { kind: "woken" });
    expect(again).toMatchObject({ phase: "sending", sent: { value: "nieuw", revision: 3 } });
    expect(isTurnedAway(again)).toBe(true);
    expect(isTurnedAway(run(again, { kind: "failed", saveId: "s1" }))).toBe(true);
    expect(run(again, { kind: "foundFrozen", saveId: "s1", refusal: { code: "frozen" } })).toEqual(frozen);
  });

  it("saves it once the report is open again: on a look at the page, or on typing", () => {
    const saved = run(frozen, { kind: "woken" }, { kind: "succeeded", saveId: "s1", revision: 4 });
    expect(saved).toMatchObject({ phase: "idle", saved: "nieuw", revision: 4, refusal: null });
    const typed = run(frozen, { kind: "edited", value: "meer" });
    expect(typed).toMatchObject({ phase: "waiting", pending: { value: "meer" } });
    expect(isTurnedAway(typed)).toBe(false);
  });

  it("goes back to what the server has when the writer throws that text away", () => {
    const gone = step(frozen, { kind: "discarded" }, around);
    expect(gone.state).toEqual(openedState("oud", 3));
    expect(gone.effects).toEqual([{ kind: "show", value: "oud" }]);
    expect(run(sending, { kind: "discarded" })).toBe(sending);
    expect(run(frozen, { kind: "woken" }, { kind: "discarded" }, { kind: "succeeded", saveId: "s1", revision: 4 })).toEqual(openedState("oud", 3));
  });

  it("waits signed out, and tries again on return", () => {
    const out = run(sending, { kind: "foundSignedOut", saveId: "s1" }, { kind: "edited", value: "meer" });
    expect(out.phase).toBe("signedOut");
    const back = step(out, { kind: "woken" }, { now: 0, freshId: "s2" });
    expect(back.effects).toEqual([{ kind: "send", sent: { saveId: "s1", value: "nieuw", revision: 3 } }]);
  });

  it("waits longer after each failure, up to half a minute", () => {
    let state = sending;
    const delays: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const failed = step(state, { kind: "failed", saveId: "s1" }, around);
      delays.push(...failed.effects.flatMap((effect) => (effect.kind === "schedule" ? [effect.at] : [])));
      state = run(failed.state, { kind: "elapsed" });
    }
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });
});

describe("savingOverview", () => {
  it("does not let a frozen question of another page hide how it goes here", () => {
    const frozen = run(sending, { kind: "foundFrozen", saveId: "s1", refusal: { code: "frozen" } });
    const states = new Map([
      ["elsewhere", frozen],
      ["here", openedState(null, 0)],
    ]);
    const asks = (key: string) => key === "here";
    expect(savingOverview(states, asks)).toEqual({ kind: "saved", keys: [] });
    expect(savingOverview(states)).toEqual({ kind: "frozen", keys: ["elsewhere"] });
    expect(savingOverview(new Map([...states, ["here", sending]]), asks)).toEqual({ kind: "saving", keys: ["here"] });
  });

  it("tells the worst first", () => {
    const inConflict = { ...sending, phase: "conflict" as const };
    const states = new Map([
      ["a", sending],
      ["b", inConflict],
      ["c", openedState(null, 0)],
    ]);
    expect(savingOverview(states)).toEqual({ kind: "conflict", keys: ["b"] });
    expect(
      savingOverview(
        new Map([
          ["a", sending],
          ["c", openedState(null, 0)],
        ]),
      ),
    ).toEqual({ kind: "saving", keys: ["a"] });
    expect(savingOverview(new Map([["c", openedState(null, 0)]]))).toEqual({ kind: "saved", keys: [] });
  });
});
