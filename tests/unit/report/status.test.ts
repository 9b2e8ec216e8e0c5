import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardDeadline, boardPhase, isLate, mayWrite, writableUntil, type BoardTerms, type RoundDates } from "@/lib/report/status";

const day = (number: number) => new Date(Date.UTC(2025, 9, number));
const round: RoundDates = { openedAt: day(1), closedAt: null, deadline: day(10), closesAt: day(20) };
const none: BoardTerms = { ownDeadline: null, returnDueAt: null, reopenedKeys: null };
const writable = (now: Date, board: Partial<BoardTerms> = {}, dates: Partial<RoundDates> = {}) =>
  mayWrite("concept", { ...round, ...dates }, { ...none, ...board }, now);

describe("until when a board writes", () => {
  it("is until the closing, by date or by hand", () => {
    expect(writable(day(19))).toMatchObject({ ok: true });
    expect(writable(day(20))).toMatchObject({ problem: { code: "closed" } });
    expect(writable(day(15), {}, { closedAt: day(14) })).toMatchObject({ problem: { code: "closed" } });
    expect(writable(day(15), {}, { closedAt: day(25) })).toMatchObject({ ok: true });
    expect(writable(day(1), {}, { openedAt: null })).toMatchObject({ problem: { code: "notOpenYet" } });
  });

  it("is longer for a board with a date of its own past the closing", () => {
    expect(writable(day(25), { ownDeadline: day(28) })).toMatchObject({ ok: true });
    expect(writable(day(25), { ownDeadline: day(28) }, { closedAt: day(14) })).toMatchObject({ ok: true });
    expect(writable(day(28), { ownDeadline: day(28) })).toMatchObject({ problem: { code: "closed" } });
    expect(writable(day(25), { ownDeadline: day(28) }, { openedAt: null })).toMatchObject({ problem: { code: "notOpenYet" } });
  });

  it("is not shorter by an earlier date of the board's own", () => {
    expect(writable(day(19), { ownDeadline: day(12) })).toMatchObject({ ok: true });
  });

  it("is the date of a return instead of the closing, whichever is earlier", () => {
    expect(writable(day(25), { returnDueAt: day(30) })).toMatchObject({ ok: true });
    expect(writable(day(12), { returnDueAt: day(13) })).toMatchObject({ ok: true });
    expect(writable(day(13), { returnDueAt: day(13) })).toMatchObject({ problem: { code: "closed" } });
    expect(boardPhase(round, { ...none, returnDueAt: day(30) }, day(25))).toBe("open");
  });

  it("is longer than a return's date where the office gave the board more time", () => {
    expect(writable(day(15), { returnDueAt: day(13), ownDeadline: day(18) })).toMatchObject({ ok: true });
    expect(writable(day(18), { returnDueAt: day(13), ownDeadline: day(18) })).toMatchObject({ problem: { code: "closed" } });
    expect(isLate(round, { returnDueAt: day(13), ownDeadline: day(18) }, day(15))).toBe(true);
  });

  it("is over once it is submitted or adopted, whatever the dates", () => {
    for (const status of ["submitted", "adopted"] as const) {
      expect(mayWrite(status, round, { ...none, ownDeadline: day(30), returnDueAt: day(30) }, day(5))).toMatchObject({ problem: { code: "frozen" } });
    }
  });

  it("never ends before the round does unless the report was returned, nor before what the board was promised", () => {
    const date = fc.date({ min: day(1), max: day(40), noInvalidDate: true });
    const maybe = fc.option(date, { nil: null });
    fc.assert(
      fc.property(maybe, date, maybe, maybe, date, (closedAt, closesAt, ownDeadline, returnDueAt, now) => {
        const dates = { ...round, closedAt, closesAt };
        const board = { ownDeadline, returnDueAt };
        const until = writableUntil(dates, board);
        for (const promised of [ownDeadline, returnDueAt]) expect(until >= (promised ?? until)).toBe(true);
        expect(boardPhase(dates, board, now) === "open").toBe(now < until);
        if (returnDueAt === null && boardPhase(dates, none, now) === "open") expect(boardPhase(dates, board, now)).toBe("open");
        if (returnDueAt !== null) expect(until).toEqual(ownDeadline && ownDeadline > returnDueAt ? ownDeadline : returnDueAt);
      }),
    );
  });
});

describe("which questions of a returned report", () => {
  const terms: BoardTerms = { ownDeadline: null, returnDueAt: day(25), reopenedKeys: ["thuiszitters", "algemeenVoorbeeld"] };
  const outcome = (now: Date, key?: string, reopened = terms) => {
    const result = mayWrite("returned", round, reopened, now, key);
    return result.ok ? "ok" : result.problem.code;
  };

  it("are those that were reopened, with their texts per number", () => {
    expect(outcome(day(15), "thuiszitters")).toBe("ok");
    expect(outcome(day(15), "algemeenVoorbeeld.6")).toBe("ok");
    expect(outcome(day(15), "ankerpunt1")).toBe("frozen");
    expect(outcome(day(15), "thuis")).toBe("frozen");
    expect(outcome(day(15))).toBe("ok");
    expect(outcome(day(15), "thuiszitters", { ...terms, reopenedKeys: [] })).toBe("frozen");
  });

  it("are open after the round's closing until the return's date; the others are frozen then too", () => {
    expect(outcome(day(24), "thuiszitters")).toBe("ok");
    expect(outcome(day(25), "thuiszitters")).toBe("closed");
    expect(outcome(day(24), "ankerpunt1")).toBe("frozen");
    expect(outcome(day(25), "ankerpunt1")).toBe("frozen");
  });

  it("never include one that is frozen, at any moment and with any dates", () => {
    const moment = fc.integer({ min: -40, max: 60 }).map(day);
    const maybe = fc.option(moment, { nil: null });
    const dates = fc.record({ openedAt: maybe, closedAt: maybe, deadline: moment, closesAt: moment });
    const key = fc.constantFrom("a", "b", "a.1", "c", "b.12");
    fc.assert(
      fc.property(dates, maybe, maybe, moment, key, fc.subarray(["a", "b", "c"]), (anyRound, ownDeadline, returnDueAt, now, asked, reopenedKeys) => {
        const board = { ownDeadline, returnDueAt, reopenedKeys };
        const result = mayWrite("returned", anyRound, board, now, asked);
        if (!reopenedKeys.includes(asked.split(".")[0] ?? "")) return !result.ok && result.problem.code === "frozen";
        // A reopened question is written exactly when anything may be.
        return result.ok === mayWrite("returned", anyRound, board, now).ok;
      }),
    );
  });
});

describe("late", () => {
  it("is after the deadline, the board's own later date, or the date of a return", () => {
    expect(isLate(round, none, day(10))).toBe(false);
    expect(isLate(round, none, day(11))).toBe(true);
    expect(isLate(round, { ...none, ownDeadline: day(12) }, day(11))).toBe(false);
    expect(isLate(round, { ...none, ownDeadline: day(5) }, day(9))).toBe(false);
    expect(isLate(round, { ...none, returnDueAt: day(30) }, day(29))).toBe(false);
    expect(boardDeadline(round, { ownDeadline: day(28), returnDueAt: day(8) })).toEqual(day(8));
  });
});
