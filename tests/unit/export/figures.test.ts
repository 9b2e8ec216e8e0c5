import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureRows, type FigureExportRow } from "@/lib/export/figure-table";
import { totalRows } from "@/lib/export/total-table";
import { wideFigures } from "@/lib/export/wide-sheet";
import type { FigureCells } from "@/lib/figures/cells";
import type { Scope } from "@/lib/figures/board-value";
import type { Viewer } from "@/lib/figures/disclosure";
import { figureDetail, type ShownValue } from "@/lib/figures/figure-detail";
import { headLines, lineKey } from "@/lib/figures/line";
import { showYears } from "@/lib/figures/show-year";
import { cells, definition, year } from "../figures/fixtures";

const CODES = ["PO9101", "PO9102"];
const ALL: readonly Scope[] = [null, ...CODES];
const none = new Map<string, FigureCells>();
const boards = new Map(["een", "twee", "drie", "vier"].map((id, index) => [id, { number: `1000${index}`, name: `Bestuur ${id}` }]));

/** Four boards of which the first takes part in both SWVs and the last did not submit. */
const given = fc.record(Object.fromEntries(["een", "twee", "drie"].map((id) => [id, fc.record({
  direct: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom("nvt" as const, "onbekend" as const)),
  so: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }),
  pupils: fc.integer({ min: 20, max: 900 }),
  home: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }),
  percent: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
})])));

type Given = { direct: number | "nvt" | "onbekend"; so: number[]; pupils: number; home: number[]; percent: number };
const homeParts = definition.figures.find(({ id }) => id === "aantalThuiszitters")?.dimension?.values.map(({ id }) => id) ?? [];

function cellsFor({ direct, so, pupils, home, percent }: Given, codes: readonly string[]): FigureCells {
  return cells({
    "deelsInOnderwijs||": direct,
    "pctDoublures||": percent,
    ...Object.fromEntries(codes.map((code, index) => [`verwijzingenSo|${code}|`, so[index] ?? 0])),
    ...Object.fromEntries(codes.map((code) => [`leerlingenTotaal|${code}|bao`, pupils])),
    ...Object.fromEntries(homeParts.slice(0, 3).map((part, index) => [`aantalThuiszitters||${part}`, home[index] ?? 0])),
  });
}

function regionOf(data: Record<string, Given>, final: boolean) {
  const of = (id: string, partnerships: string[]) => {
    const own = data[id];
    return { id, partnerships, cells: own ? cellsFor(own, partnerships) : null };
  };
  return year([of("een", CODES), of("twee", ["PO9101"]), of("drie", ["PO9102"]), of("vier", ["PO9101"])], { final });
}

function exportFor(data: Record<string, Given>, scopes: readonly Scope[], viewer: Viewer, { final = true, before }: { final?: boolean; before?: Record<string, Given> } = {}) {
  const earlier = before ? [{ ...regionOf(before, true), periodKey: "schoolYear:2023", label: "2023-2024", lastYear: none }] : [];
  const years = showYears([...earlier, { ...regionOf(data, final), lastYear: none }], scopes, viewer);
  if (!years) throw new Error("there is a year");
  const rows = figureRows({ years, scopes, audience: viewer.kind, boards, lastYear: none, counted: none });
  return { years, rows };
}

const KINDS: Readonly<Record<string, string>> = { number: "getal", empty: "leeg", notSubmitted: "nietIngediend", small: "klein", withheld: "afgeschermd" };
const kindOf = (shown: ShownValue) => KINDS[shown.kind] ?? shown.kind;

describe("the figures of a round", () => {
  const outside: Viewer = { kind: "outside", ownBoards: new Set(["twee"]) };
  const viewers: [string, Viewer, readonly Scope[]][] = [
    ["the office", { kind: "office" }, ALL],
    ["a reader", { kind: "outside", ownBoards: new Set() }, ALL],
    ["a board of both SWVs", { kind: "outside", ownBoards: new Set(["een"]) }, CODES],
    ["a board of one SWV", outside, ["PO9101"]],
  ];

  it.each(viewers)("are for %s what the pages of the dashboard show", (_who, viewer, scopes) => {
    fc.assert(
      fc.property(given, given, fc.boolean(), (data, before, final) => {
        const { years, rows } = exportFor(data, scopes, viewer, { final, before });
        type Seen = { value: number | null; kind: string };
        const seen = new Map<string, Seen>();
        const then = new Map<string, Seen>();
        for (const figure of definition.figures.filter(({ type }) => type !== "money" && type !== "indicatorSet")) {
          for (const line of headLines(figure)) {
            for (const scope of scopes) {
              for (const row of figureDetail(line, scope, years, viewer.kind, { lastYear: none, counted: none }).rows) {
                const swv = figure.perPartnership || figure.source === "computed" ? (row.partnership ?? scope) : null;
                const of = (key: string, shown: ShownValue, where = seen) =>
                  where.set(`${row.board}|${String(swv)}|${key}`, { value: shown.kind === "number" ? shown.value : null, kind: kindOf(shown) });
                of(lineKey(line), row.now);
                if (row.before) of(lineKey(line), row.before, then);
                for (const part of row.parts) of(part.key, part.value);
              }
            }
          }
        }
        for (const row of rows) {
          const key = row.onderdeel === null ? row.cijfer : `${row.cijfer}.${row.onderdeel}`;
          const page = seen.get(`${row.bestuur}|${String(row.swv)}|${key}`);
          expect(row.toestand, key).toBe(page?.kind);
          if (page?.value === null || page === undefined) expect(row.waarde, key).toBeNull();
          else expect(row.waarde, key).toBeCloseTo(page.value, 1);
          // Of parts the pages show no last year: others never see them, and their own board does in that year.
          const earlier = then.get(`${row.bestuur}|${String(row.swv)}|${key}`);
          if (earlier?.value === null || row.vorigJaarToestand !== "getal") expect(row.vorigJaar, key).toBeNull();
          if (earlier) expect(row.vorigJaarToestand, key).toBe(earlier.kind);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stand there once, so that counts add up to the total of the region and of each SWV", () => {
    fc.assert(
      fc.property(given, (data) => {
        const { years, rows } = exportFor(data, ALL, { kind: "office" });
        const totals = totalRows(years.now, ALL);
        const sum = (cijfer: string, swv: string | null) =>
          rows.filter((row) => row.cijfer === cijfer && row.onderdeel === null && (swv === null || row.swv === swv)).reduce((total, { waarde }) => total + (waarde ?? 0), 0);
        const total = (cijfer: string, swv: string | null) => totals.find((row) => row.cijfer === cijfer && row.onderdeel === null && row.swv === swv)?.waarde ?? 0;
        expect(sum("verwijzingenSo", null)).toBe(total("verwijzingenSo", null));
        expect(sum("verwijzingenSo", "PO9101")).toBe(total("verwijzingenSo", "PO9101"));
        expect(sum("deelsInOnderwijs", null)).toBe(total("deelsInOnderwijs", null));
        expect(new Set(rows.map((row) => [row.bestuursnummer, row.swv, row.cijfer, row.onderdeel].join("|"))).size).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  it("keep the five ways to answer apart, in a row and beside each other", () => {
    const answers: Given = { direct: "onbekend", so: [0, 3], pupils: 100, home: [0, 0, 0], percent: 71.7 };
    const { rows } = exportFor({ een: { ...answers, direct: "nvt" }, twee: answers, drie: { ...answers, direct: 0 } }, ALL, { kind: "office" });
    const of = (number: string, cijfer: string): FigureExportRow | undefined => rows.find((row) => row.bestuursnummer === number && row.cijfer === cijfer);
    expect(of("10000", "deelsInOnderwijs")).toMatchObject({ waarde: null, toestand: "nvt" });
    expect(of("10001", "deelsInOnderwijs")).toMatchObject({ waarde: null, toestand: "onbekend" });
    expect(of("10002", "deelsInOnderwijs")).toMatchObject({ waarde: 0, toestand: "getal" });
    expect(of("10003", "deelsInOnderwijs")).toMatchObject({ waarde: null, toestand: "nietIngediend" });
    expect(of("10001", "zorgZonderSchool")).toMatchObject({ waarde: null, toestand: "leeg" });

    const wide = wideFigures(rows);
    const label = definition.figures.find(({ id }) => id === "deelsInOnderwijs")?.label;
    const at = wide.columns.findIndex(({ header }) => header === label);
    const places = wide.rows.map((row) => [row[1], row[2], row[at]]);
    expect(places).toContainEqual(["Bestuur een", "hele bestuur", "n.v.t."]);
    expect(places).toContainEqual(["Bestuur twee", "PO9101", "niet bekend"]);
    expect(places).toContainEqual(["Bestuur drie", "PO9102", { kind: "number", value: 0, decimals: 0 }]);
    expect(places.filter(([board]) => board === "Bestuur een")).toHaveLength(3);
    expect(places.filter(([board]) => board === "Bestuur twee")).toHaveLength(1);
  });

  it("tell others nothing of a small count, in any field", () => {
    const answers: Given = { direct: 9, so: [8, 8], pupils: 100, home: [0, 0, 0], percent: 71.7 };
    const { rows, years } = exportFor({ een: answers, twee: answers, drie: { ...answers, direct: 2 } }, ALL, { kind: "outside", ownBoards: new Set() });
    const hidden = rows.find((row) => row.bestuursnummer === "10002" && row.cijfer === "deelsInOnderwijs");
    expect(hidden).toMatchObject({ waarde: null, toestand: "klein", onvolledig: false });
    expect(totalRows(years.now, ALL).find((row) => row.cijfer === "deelsInOnderwijs")).toMatchObject({ waarde: null, getoond: false, opgegevenDoor: 3 });
  });
});
