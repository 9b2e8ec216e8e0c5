import { describe, expect, it } from "vitest";
import { definitionChanged } from "@/lib/figures/definition-change";
import { figureDetail } from "@/lib/figures/figure-detail";
import { figureRow } from "@/lib/figures/figure-row";
import { completeYear, revisedValue, type ReportedYear } from "@/lib/figures/previous-year";
import { dashboardSentence } from "@/lib/figures/sentence";
import { showYears } from "@/lib/figures/show-year";
import { totalOf } from "@/lib/figures/aggregate";
import { cells, definition, line, year, type BoardGiven } from "./fixtures";

const reported = (start: number, boards: BoardGiven[], rest: Partial<ReportedYear> = {}): ReportedYear => ({
  ...year(boards, { periodKey: `schoolYear:${start}`, label: `${start}-${start + 1}` }),
  lastYear: new Map(),
  ...rest,
});
const gave = (id: string, count: number): BoardGiven => ({ id, cells: cells({ "deelsInOnderwijs||": count }) });
const deels = line("deelsInOnderwijs");

describe("the value of a year", () => {
  const before = reported(2023, [gave("a", 6), { id: "b", cells: null }, { id: "c", cells: cells({ "thuisInAfwachting||": 1 }) }]);
  const now = reported(2024, [gave("a", 5), gave("b", 4), gave("c", 3)], {
    lastYear: new Map([
      ["a", cells({ "deelsInOnderwijs||": 7 })],
      ["b", cells({ "deelsInOnderwijs||": 8 })],
      ["c", cells({ "deelsInOnderwijs||": 2, "thuisInAfwachting||": 9 })],
    ]),
  });

  it("is that year's submission; failing that what the board gives a year later, marked", () => {
    const completed = completeYear(before, now);
    expect(totalOf(deels, null, completed).value).toBe(6 + 8 + 2);
    expect(totalOf(line("thuisInAfwachting"), null, completed).value).toBe(1);
    expect([...completed.givenLater].map(([id, figures]) => [id, [...figures]])).toEqual([
      ["b", ["deelsInOnderwijs"]],
      ["c", ["deelsInOnderwijs"]],
    ]);
  });

  it("is not altered by a correction, which stands beside it", () => {
    const years = showYears([before, now], [null], { kind: "office" });
    const detail = years && figureDetail(deels, null, years, "office", { lastYear: now.lastYear, counted: new Map() });
    expect(detail?.rows.map(({ boardId, before: then, revised, givenLater }) => [boardId, then, revised, givenLater])).toEqual([
      ["a", { kind: "number", value: 6, incomplete: false }, 7, false],
      ["b", { kind: "number", value: 8, incomplete: false }, null, true],
      ["c", { kind: "number", value: 2, incomplete: false }, null, true],
    ]);
    expect(revisedValue({ state: "onbekend" }, { state: "number", value: 3, incomplete: false, sources: [] })).toBeNull();
  });
});

describe("figureRow", () => {
  it("compares the boards that gave both years, not who handed in", () => {
    const before = reported(2023, [gave("a", 10), gave("b", 20), gave("c", 30)]);
    const now = reported(2024, [gave("a", 7), { id: "b", cells: null }, gave("c", 31), gave("d", 5)]);
    const years = showYears([before, now], [null], { kind: "office" });
    const row = years && figureRow(deels, null, years, "office");
    expect(row?.total.value).toBe(43);
    expect(row?.difference).toEqual({ value: -2, boards: 2 });
    expect(row?.series.map(({ value, boards }) => [value, boards])).toEqual([[40, 2], [43, 3]]);
  });

  it("shows a round without submissions the years before it", () => {
    const before = reported(2023, [gave("a", 10)]);
    const now = reported(2024, [{ id: "a", cells: null }]);
    const years = showYears([before, now], [null], { kind: "office" });
    const row = years && figureRow(deels, null, years, "office");
    expect(row).toMatchObject({ total: { value: null, counts: { notSubmitted: 1 } }, difference: null });
    expect(row?.series.map(({ value }) => value)).toEqual([10, null]);
  });

  it("breaks the line where the definition or the day of counting changed", () => {
    const other = structuredClone(definition);
    for (const figure of other.figures) if (figure.id === "deelsInOnderwijs") figure.help = "Anders geteld.";
    const before = reported(2023, [gave("a", 10)], { definition: other, countDate: "2023-02-01" });
    const now = reported(2024, [gave("a", 7)]);
    expect(definitionChanged("deelsInOnderwijs", before, now)).toBe(true);
    expect(definitionChanged("aantalThuiszitters", before, now)).toBe(false);
    expect(definitionChanged("leerlingenTotaal", reported(2022, [], { countDate: "2022-10-01" }), now)).toBe(true);
    const years = showYears([before, now], [null], { kind: "office" });
    const row = years && figureRow(deels, null, years, "office");
    expect(row).toMatchObject({ difference: null, marks: { previous: null } });
    expect(row?.series.map(({ changed }) => changed)).toEqual([false, true]);
  });
});

describe("dashboardSentence", () => {
  const rowsOf = (before: ReportedYear, now: ReportedYear) => {
    const years = showYears([before, now], [null], { kind: "office" });
    return years ? [figureRow(deels, null, years, "office")] : [];
  };

  it("says who handed in, what changed and what is missing", () => {
    const rows = rowsOf(
      reported(2023, [gave("a", 10), gave("b", 5)]),
      reported(2024, [gave("a", 7), gave("b", 5), { id: "c", cells: cells({ "deelsInOnderwijs||": "onbekend" }) }, { id: "d", cells: cells({}) }]),
    );
    expect(dashboardSentence({ submitted: 4, boards: 24 }, rows)).toBe(
      "4 van de 24 besturen hebben ingediend. Vergeleken met vorig jaar is ‘Deels in onderwijs’ lager (−3 leerlingen). Twee besturen geven bij ‘Deels in onderwijs’ geen getal.",
    );
  });

  it("stays short when there is nothing to compare", () => {
    expect(dashboardSentence({ submitted: 0, boards: 24 }, [])).toBe("Nog geen van de 24 besturen heeft ingediend.");
    expect(dashboardSentence({ submitted: 1, boards: 24 }, [])).toBe("1 van de 24 besturen heeft ingediend.");
    expect(dashboardSentence({ submitted: 24, boards: 24 }, [])).toBe("Alle 24 besturen hebben ingediend.");
  });
});
