import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scope } from "@/lib/figures/board-value";
import { disclosePublicly, discloseYear, type Disclosure, type Viewer } from "@/lib/figures/disclosure";
import { entriesOf } from "@/lib/figures/entries";
import { figureRow } from "@/lib/figures/figure-row";
import { headLines, lineKey, partLines } from "@/lib/figures/line";
import { showYears } from "@/lib/figures/show-year";
import { cells, line, year } from "./fixtures";
import { possibleValues, referring, secretsOf, seenOf, yearOf } from "./guessing";

const outside: Viewer = { kind: "outside", ownBoards: new Set() };

function views(disclosure: Disclosure, reference: string, boards: ReturnType<typeof year>, scope: Scope = null) {
  const of = line(reference);
  return entriesOf(of, scope, boards).map((entry) => disclosure.cell(of, entry));
}

const withSo = (counts: number[]) =>
  year(counts.map((count, index) => ({ id: String(index), cells: cells({ "verwijzingenSo|A|": count, "leerlingenTotaal|A|bao": 400 }) })));

describe("discloseYear", () => {
  it("shows the office everything", () => {
    const boards = withSo([1, 2]);
    const disclosure = discloseYear(boards, [null], { kind: "office" });
    expect(views(disclosure, "verwijzingenSo", boards)).toEqual(["shown", "shown"]);
    expect(disclosure.total(line("verwijzingenSo"), null)).toBe(true);
  });

  it("hides 1 to 4 pupils from others, not 0, and keeps back a total that would tell", () => {
    const boards = withSo([0, 4, 5]);
    const disclosure = discloseYear(boards, [null], outside);
    expect(views(disclosure, "verwijzingenSo", boards)).toEqual(["shown", "small", "shown"]);
    expect(disclosure.total(line("verwijzingenSo"), null)).toBe(false);
  });

  it("shows a board its own small count, and no total that would then tell another's", () => {
    const boards = withSo([2, 3, 1, 9]);
    const own = discloseYear(boards, [null], { kind: "outside", ownBoards: new Set(["0"]) });
    expect(views(own, "verwijzingenSo", boards)).toEqual(["shown", "small", "small", "shown"]);
    expect(own.total(line("verwijzingenSo"), null)).toBe(false);
    expect(discloseYear(boards, [null], outside).total(line("verwijzingenSo"), null)).toBe(true);
  });

  it("does not tell a hidden part by the sum of it and a part that is shown", () => {
    const boards = year([
      { id: "a", cells: cells({ "terugVanuitSo||": 2, "terugVanuitSbo||": 9 }) },
      { id: "b", cells: cells({ "terugVanuitSo||": 7, "terugVanuitSbo||": 6 }) },
    ]);
    const disclosure = discloseYear(boards, [null], outside);
    expect(views(disclosure, "terugVanuitSboSoTotaal", boards)).toEqual(["withheld", "shown"]);
    expect(disclosure.total(line("terugVanuitSboSoTotaal"), null)).toBe(false);
  });

  it("keeps back totals with hidden cells and divisions as long as boards can be added", () => {
    const open = { ...withSo([3, 2, 1]), final: false };
    expect(discloseYear(open, [null], outside).total(line("verwijzingenSo"), null)).toBe(false);
    expect(discloseYear({ ...open, final: true }, [null], outside).total(line("verwijzingenSo"), null)).toBe(true);
    expect(discloseYear({ ...withSo([5, 9]), final: false }, [null], outside).total(line("verwijzingenSo"), null)).toBe(true);
    const divided = year(["a", "b", "c"].map((id) => ({ id, cells: cells({ "aantalThuiszitters||overig": 8, "aantalThuiszitters||besluitOuder": 6 }) })));
    expect(discloseYear(divided, [null], outside).total(line("aantalThuiszitters.overig"), null)).toBe(true);
    const growing = discloseYear({ ...divided, final: false }, [null], outside);
    expect(growing.total(line("aantalThuiszitters"), null)).toBe(true);
    expect(growing.total(line("aantalThuiszitters.overig"), null)).toBe(false);
  });

  it("does not tell a hidden part by a figure that the form ties to the sum, also along a chain", () => {
    const given = (so: number, sbo: number) =>
      cells({ "verwijzingenSo|A|": so, "verwijzingenSbo|A|": sbo, "verwezenPerGroep||1-2": so, "verwezenPerGroep||3": sbo });
    const boards = year([
      { id: "a", cells: given(20, 3) },
      { id: "b", cells: given(18, 16) },
      { id: "c", cells: given(0, 2) },
    ]);
    const disclosure = discloseYear(boards, [null], outside);
    expect(views(disclosure, "verwezenPerGroep", boards)).toEqual(["withheld", "shown", "small"]);
    expect(disclosure.total(line("verwezenPerGroep"), null)).toBe(false);
    expect(disclosure.total(line("verwijzingenSo"), null)).toBe(true);
  });

  it("keeps back shares from which a count or a kept-back total follows", () => {
    const boards = withSo([2, 8, 5]);
    expect(views(discloseYear(boards, [null], outside), "marktaandeelSo", boards)).toEqual(["withheld", "withheld", "withheld"]);
    const open = withSo([20, 8, 5]);
    expect(views(discloseYear(open, [null], outside), "marktaandeelSo", open)).toEqual(["shown", "shown", "shown"]);
  });

  it("keeps back percentages that stand for a few pupils, or for all but a few", () => {
    const boards = year([
      { id: "a", cells: cells({ "pctDoublures||": 1.5, "leerlingenTotaal|A|bao": 200 }) },
      { id: "b", cells: cells({ "pctDoublures||": 98.5, "leerlingenTotaal|A|bao": 200 }) },
      { id: "c", cells: cells({ "pctDoublures||": 1.5, "leerlingenTotaal|A|bao": 2000 }) },
      { id: "d", cells: cells({ "pctDoublures||": 1.5 }) },
      { id: "e", cells: cells({ "pctDoublures||": 0.4, "leerlingenTotaal|A|bao": 1140 }) },
    ]);
    const disclosure = discloseYear(boards, [null], outside);
    expect(views(disclosure, "pctDoublures", boards)).toEqual(["withheld", "withheld", "shown", "withheld", "withheld"]);
  });

  it("leaves how a board's count is divided out, and schools and money as they are", () => {
    const boards = year([
      { id: "a", cells: cells({ "aantalThuiszitters||overig": 8, "aantalThuiszitters||besluitOuder": 2, "scholen1F||": 3, "aanwendingCategorie||": 100 }) },
    ]);
    const disclosure = discloseYear(boards, [null], outside);
    expect(views(disclosure, "aantalThuiszitters", boards)).toEqual(["shown"]);
    expect(views(disclosure, "aantalThuiszitters.overig", boards)).toEqual(["withheld"]);
    expect(views(disclosure, "scholen1F", boards)).toEqual(["shown"]);
    expect(views(disclosure, "aanwendingCategorie", boards)).toEqual(["shown"]);
  });

  it("draws no dot, rate, mark or difference from what is hidden", () => {
    const now = { ...withSo([2, 8, 5]), lastYear: new Map() };
    const before = { ...withSo([6, 8, 5]), periodKey: "schoolYear:2023", label: "2023-2024", lastYear: new Map() };
    const years = showYears([before, now], [null], outside);
    const row = years && figureRow(line("verwijzingenSo"), null, years, "outside");
    expect(row).toMatchObject({
      totalShown: false,
      total: { value: null },
      rate: null,
      difference: null,
      hiddenDots: 1,
      marks: { now: null },
    });
    expect(row?.dots.map(({ boardId }) => boardId)).toEqual(["1", "2"]);
    expect(row?.series.map(({ value, withheld }) => [value === null, withheld])).toEqual([[false, false], [true, true]]);
  });

  it("never lets a hidden count be worked out, over SWVs and sums of figures", () => {
    const scopes: Scope[] = [null, "A", "B"];
    fc.assert(
      fc.property(referring, (given) => {
        const truth = yearOf(given);
        const secrets = secretsOf(truth);
        fc.pre(secrets.length > 0 && secrets.length <= 4);
        const disclosure = discloseYear(truth, scopes, outside);
        for (const [id, values] of possibleValues(given, secrets, (world) => seenOf(world, truth, disclosure, scopes))) {
          expect(values.size, id).toBeGreaterThan(1);
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe("disclosePublicly", () => {
  it("lets no board work out another's count from the paper, its own counts and its dashboard", () => {
    const scopes: Scope[] = [null, "A", "B"];
    fc.assert(
      fc.property(referring, fc.nat(), (given, pick) => {
        const truth = yearOf(given);
        const reader = truth.boards[pick % truth.boards.length];
        const secrets = secretsOf(truth, reader?.id);
        fc.pre(reader !== undefined && secrets.length > 0 && secrets.length <= 4);
        const paper = disclosePublicly(truth, scopes);
        const dashboard = discloseYear(truth, reader.partnerships, { kind: "outside", ownBoards: new Set([reader.id]) });
        const see = (world: ReturnType<typeof yearOf>) => [
          seenOf(world, truth, paper, scopes),
          seenOf(world, truth, dashboard, reader.partnerships),
          [...(world.cells.get(reader.id) ?? [])],
        ];
        for (const [id, values] of possibleValues(given, secrets, see)) expect(values.size, id).toBeGreaterThan(1);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("shows nothing that a reader without a board does not see on the dashboard", () => {
    const scopes: Scope[] = [null, "A", "B"];
    fc.assert(
      fc.property(referring, fc.boolean(), (given, final) => {
        const truth = { ...yearOf(given), final };
        const [paper, dashboard] = [disclosePublicly(truth, scopes), discloseYear(truth, scopes, outside)];
        for (const shown of truth.definition.figures.flatMap((figure) => headLines(figure).flatMap((head) => [head, ...partLines(head)]))) {
          for (const scope of scopes) {
            if (paper.total(shown, scope)) expect(dashboard.total(shown, scope), lineKey(shown)).toBe(true);
            for (const entry of entriesOf(shown, scope, truth)) {
              if (paper.cell(shown, entry) === "shown") expect(dashboard.cell(shown, entry), lineKey(shown)).toBe("shown");
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("keeps back a sum over three hidden counts, of which one board knows one", () => {
    const [three, four] = [withSo([2, 3, 1, 9]), withSo([2, 3, 1, 4, 9])];
    expect(discloseYear(three, [null], outside).total(line("verwijzingenSo"), null)).toBe(true);
    expect(disclosePublicly(three, [null]).total(line("verwijzingenSo"), null)).toBe(false);
    expect(disclosePublicly(four, [null]).total(line("verwijzingenSo"), null)).toBe(true);
    expect(views(disclosePublicly(four, [null]), "verwijzingenSo", four)).toEqual(["small", "small", "small", "small", "shown"]);
  });
});
