import fc from "fast-check";
import { expect, test } from "vitest";
import { historySteps, type StoredVersion } from "@/lib/report/history/steps";

const minute = 60_000;

/** A version: who, at which minute, and what it says. */
function version(id: number, by: string, at: number, text: string, more: Partial<StoredVersion> = {}): StoredVersion {
  return {
    id: String(id),
    questionKey: "thuiszitters",
    revision: id,
    basedOn: null,
    fingerprint: text,
    size: text.length,
    takenOver: false,
    savedById: by,
    savedAt: new Date(at * minute),
    ...more,
  };
}

const told = (versions: StoredVersion[]) =>
  historySteps(versions).map(({ kind, before, last, broughtBack }) =>
    [kind, before?.id ?? "-", last.id, ...(broughtBack ? ["back"] : [])].join(" "),
  );

test("what one person saves while writing on is one step, compared with what was there before", () => {
  expect(told([version(1, "h", 0, "a"), version(2, "h", 2, "b"), version(3, "h", 6, "c")])).toEqual(["saved - 3"]);
});

test("another person, or a pause, begins a new step", () => {
  expect(
    told([version(1, "h", 0, "a"), version(2, "d", 1, "b"), version(3, "h", 2, "c"), version(4, "h", 9, "d")]),
  ).toEqual(["saved - 1", "saved 1 2", "saved 2 3", "saved 3 4"]);
});

test("who writes on without a pause begins a new step every quarter of an hour", () => {
  const hour = Array.from({ length: 21 }, (_, index) => version(index + 1, "h", index * 3, `tekst ${index}`));
  expect(told(hour)).toEqual(["saved - 6", "saved 6 12", "saved 12 18", "saved 18 21"]);
});

test("a text that is replaced by a few words can be brought back as it was", () => {
  const long = "a".repeat(900);
  expect(told([version(1, "h", 0, "a"), version(2, "h", 1, long), version(3, "h", 2, "nee"), version(4, "h", 3, "nee, toch")])).toEqual([
    "saved - 2",
    "saved 2 4",
  ]);
});

test("so it can when it went bit by bit; taking out a little is writing on", () => {
  const sizes = [100, 1_000, 900, 700, 520, 380, 200, 0, 10];
  const versions = sizes.map((size, index) => version(index + 1, "h", index / 10, "a".repeat(size)));
  expect(told(versions)).toEqual(["saved - 2", "saved 2 9"]);
  expect(told(versions.slice(0, 5))).toEqual(["saved - 5"]);
  expect(told([300, 120].map((size, index) => version(index + 1, "h", index, "a".repeat(size))))).toEqual(["saved - 2"]);
});

test("bringing back an earlier version stands apart, also right after one's own writing", () => {
  expect(told([version(1, "h", 0, "a"), version(2, "d", 1, "b"), version(3, "d", 2, "a"), version(4, "d", 3, "c")])).toEqual([
    "saved - 1",
    "saved 1 2",
    "saved 2 3 back",
    "saved 3 4",
  ]);
});

test("a text that was set aside is compared with what its writer started from, and is never an answer", () => {
  expect(
    told([
      version(1, "h", 0, "a"),
      version(2, "d", 1, "b"),
      version(3, "h", 2, "x", { revision: null, basedOn: 1 }),
      version(4, "d", 3, "c", { revision: 3 }),
    ]),
  ).toEqual(["saved - 1", "saved 1 4", "setAside 1 3"]);
});

test("every step begins where the one before it ended, and the last ends with the answer", () => {
  const arbitrary = fc.array(fc.tuple(fc.constantFrom("h", "d"), fc.nat(8), fc.constantFrom("a", "b", "c", "d")));
  fc.assert(
    fc.property(arbitrary, (saves) => {
      let at = 0;
      const versions = saves.map(([by, pause, text], index) => version(index + 1, by, (at += pause), text));
      const steps = historySteps(versions);
      expect(steps.at(-1)?.last).toBe(versions.at(-1));
      for (const [index, step] of steps.entries()) expect(step.before).toBe(steps[index - 1]?.last ?? null);
    }),
  );
});

test("taking over last year's answer stands apart, and so does confirming it", () => {
  const marked = { takenOver: true };
  const steps = historySteps([
    version(1, "h", 0, "a"),
    version(2, "h", 1, "b", marked),
    version(3, "h", 2, "c"),
    version(4, "h", 3, "b", marked),
    version(5, "h", 4, "b"),
    version(6, "h", 5, "d"),
  ]);
  expect(steps.map(({ last, carried, broughtBack }) => [last.id, carried, broughtBack])).toEqual([
    ["1", null, false],
    ["2", "takenOver", false],
    ["3", null, false],
    ["4", "takenOver", true],
    ["5", "confirmed", false],
    ["6", null, false],
  ]);
});
