import { describe, expect, it } from "vitest";
import type { Indicator } from "@/lib/key-figures/indicator";
import { shownFigures, type DatedValue } from "@/lib/key-figures/shown-figures";
import { buildDocument } from "@/lib/document/build";
import { knownTables } from "@/lib/document/known-tables";
import type { ReportContent } from "@/lib/report/content";
import { contentOfSnapshot, type Snapshot } from "@/lib/report/snapshot";
import { contentFor, wideBoard } from "../../support/form-content";

const content = contentFor(wideBoard);
const [code = "", other = ""] = content.context.board.partnerships.map((partnership) => partnership.code);

const OWN: Indicator = {
  key: "thuis",
  label: "Leerlingen thuis",
  type: "integer",
  decimals: 0,
  unit: "leerlingen",
  counts: "pupils",
  periodKind: "calendarYear",
  perPartnership: false,
  part: "thuiszitters",
  question: "thuiszitters",
  definition: "Langer dan vier weken.",
  source: "verzuimregister",
};
const at = (figure: string, cell: string, period: string, entry: DatedValue["entry"], more: Partial<DatedValue> = {}): DatedValue => ({
  figure,
  cell,
  period,
  entry,
  source: "lijst",
  partnership: "",
  ofBoard: true,
  ...more,
});
const year = (back: number) => {
  const { period } = content.context;
  if (period.kind !== "schoolYear") throw new Error("a school year");
  return `schoolYear:${period.start - back}`;
};
const begin = Number(year(0).split(":")[1]);

describe("what stands beside the form", () => {
  it("is of the board's own SWVs, of periods that the round has reached, in the order of time", () => {
    const values = [
      at("verwijzingenSo", `${code}.totaal`, year(0), 3),
      at("verwijzingenSo", `${code}.totaal`, year(9), 30),
      at("verwijzingenSo", `${code}.totaal`, year(2), "onbekend"),
      at("verwijzingenSo", `${code}.totaal`, `schoolYear:${begin + 1}`, 99),
      at("verwijzingenSo", `${code}.totaal`, year(0), 240, { ofBoard: false, partnership: code }),
      at("verwijzingenSo", "PO0000.totaal", year(0), 77, { ofBoard: false, partnership: "PO0000" }),
      at("verwijzingenSo", "bestuur.totaal", year(0), 1_000, { ofBoard: false }),
      at("verwijzingenSbo", `${other}.totaal`, year(0), 5),
    ];
    const shown = shownFigures(content.context, [], values);
    expect(shown.map(({ figure, cell, cellLabel }) => [figure, cell, cellLabel])).toEqual([
      ["verwijzingenSo", `${code}.totaal`, code],
      ["verwijzingenSo", `${other}.totaal`, other],
      ["verwijzingenSbo", `${other}.totaal`, other],
    ]);
    expect(shown[0]?.lines.map(({ of, values: found }) => [of, found.map(({ entry }) => entry)])).toEqual([
      ["board", [30, "onbekend", 3]],
      ["partnership", [240]],
      ["national", [1_000]],
    ]);
    expect(JSON.stringify(shown)).not.toContain("77");
  });

  it("holds an indicator of the region beside its question, or beside its part where that has gone", () => {
    const values = [at("eigen:thuis", "bestuur.totaal", `calendarYear:${begin}`, 2)];
    const beside = (indicator: Partial<Indicator>) => shownFigures(content.context, [{ ...OWN, ...indicator }], values);
    expect(beside({})).toMatchObject([{ question: "thuiszitters", definition: "Langer dan vier weken. Bron: verzuimregister." }]);
    expect(beside({ question: "weg" })).toMatchObject([{ part: "thuiszitters", question: "" }]);
    expect(beside({ part: "weg" })).toEqual([]);
    expect(beside({ part: "" })).toEqual([]);
    expect(shownFigures(content.context, [OWN], [])).toEqual([]);
  });

  it("is a table with a line over the years that breaks where a year is missing", () => {
    const [own, table] = knownTables(
      shownFigures(
        content.context,
        [OWN],
        [
          at("verwijzingenSo", `${code}.totaal`, year(3), 5),
          at("verwijzingenSo", `${code}.totaal`, year(1), 4),
          at("verwijzingenSo", `${code}.totaal`, year(0), 3),
          at("verwijzingenSo", `${code}.totaal`, year(0), 240, { ofBoard: false, partnership: code }),
          at("eigen:thuis", "bestuur.totaal", `calendarYear:${begin}`, 2),
        ],
      ),
    );
    expect(table?.columns.map(({ key }) => key)).toEqual([year(3), year(1), year(0)]);
    expect(table?.rows[0]).toMatchObject({ depth: 0, cells: ["5", "4", "3"] });
    expect(table?.rows[0]?.course?.map(({ value, text }) => [value, text])).toEqual([[5, "5"], [null, "geen cijfer"], [4, "4"], [3, "3"]]);
    expect(table?.rows[1]).toMatchObject({ depth: 1, cells: ["–", "–", "240"], course: null });
    expect(own?.rows).toMatchObject([{ label: "Leerlingen thuis", cells: ["2"], course: null }]);
  });

  it("is printed for the board and the office, and for nobody else", () => {
    const shown = shownFigures(content.context, [OWN], [at("eigen:thuis", "bestuur.totaal", `calendarYear:${begin}`, 2)]);
    const withShown: ReportContent = { ...content, shownFigures: shown };
    const printed = (audience: "board" | "staff" | "outside") => JSON.stringify(buildDocument(withShown, { audience, state: { kind: "draft" } }));
    for (const audience of ["board", "staff"] as const) {
      expect(printed(audience)).toContain("Leerlingen thuis");
      expect(printed(audience)).toContain("verzuimregister");
    }
    expect(printed("outside")).not.toContain("Leerlingen thuis");
    // A version that was signed before has none, and reads as it did.
    const { context, ...rest } = content;
    const snapshot: Snapshot = {
      format: 1,
      template: { key: "", number: 1, hash: "" },
      period: context.period,
      countDate: "2025-02-01",
      board: context.board,
      otherBoards: [],
      answers: rest.answers,
      keyFigures: rest.keyFigures,
      previousFigures: {},
      signatory: { name: "", function: "", statement: "" },
    };
    expect(contentOfSnapshot(snapshot, context.definition)).not.toHaveProperty("shownFigures");
    expect(contentOfSnapshot({ ...snapshot, shownFigures: shown }, context.definition).shownFigures).toEqual(shown);
  });
});
