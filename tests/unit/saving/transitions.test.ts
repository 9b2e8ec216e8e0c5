import { describe, expect, it } from "vitest";
import { openedState, type QuestionState } from "@/lib/saving/question-state";
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

  it("takes no notice of an answer to another save", () => {
    expect(run(sending, { kind: "succeeded", saveId: "other", revision: 9 })).toBe(sending);
  });

  it("ignores an editor that reports the value it was given", () => {
    const opened = openedState({ type: "doc" }, 1);
    expect(run(opened, { kind: "edited", value: { type: "doc" } })).toBe(opened);
  });

  it("keeps both versions of a conflict until the writer chooses", () => {
    const theirs = { value: "hunne", revision: 4, savedByName: "Joris", savedAt: "" };
    const conflict = run(sending, { kind: "overtaken", saveId: "s1", theirs });
    expect(conflict).toMatchObject({ phase: "conflict", pending: { value: "nieuw" }, theirs });
    expect(run(conflict, { kind: "edited", value: "nieuwer" })).toMatchObject({ phase: "conflict", theirs });

    const mine = run(conflict, { kind: "edited", value: "nieuwer" }, { kind: "keptMine" });
    expect(mine).toMatchObject({ phase: "sending", sent: { value: "nieuwer", revision: 4 }, theirs: null });

    const taken = step(conflict, { kind: "tookTheirs" }, around);
    expect(taken.state).toMatchObject({ phase: "idle", saved: "hunne", revision: 4, pending: null });
    expect(taken.effects).toEqual([{ kind: "show", value: "hunne" }]);
  });

  it("calls the same value from two sides no conflict", () => {
    const theirs = { value: "nieuw", revision: 4, savedByName: null, savedAt: "" };
    expect(run(sending, { kind: "overtaken", saveId: "s1", theirs })).toMatchObject({ phase: "idle", revision: 4 });
  });

  it("holds a refused value until it changes", () => {
    const refused = run(sending, { kind: "refused", saveId: "s1", refusal: { code: "tooLong" } });
    expect(refused).toMatchObject({ phase: "refused", pending: { value: "nieuw" }, refusal: { code: "tooLong" } });
    expect(run(refused, { kind: "woken" }).phase).toBe("refused");
    expect(run(refused, { kind: "edited", value: "kort" })).toMatchObject({ phase: "waiting", refusal: null });
  });

  it("keeps the text of a frozen report without sending it again", () => {
    const frozen = run(sending, { kind: "foundFrozen", saveId: "s1", refusal: { code: "frozen" } });
    const typed = run(frozen, { kind: "edited", value: "meer" }, { kind: "woken" }, { kind: "flushed" });
    expect(typed).toMatchObject({ phase: "frozen", pending: { value: "meer" }, sent: null });
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
  it("tells the worst first", () => {
    const conflict = { ...sending, phase: "conflict" as const };
    const states = new Map([
      ["a", sending],
      ["b", conflict],
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
