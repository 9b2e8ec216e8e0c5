import { describe, expect, it } from "vitest";
import { keyFigureGrid, readKeyFigure } from "@/components/region/key-figure-cells";
import { cellField, cellOfField } from "@/components/region/key-figure-fields";
import type { NumberFigure } from "@/lib/key-figures/target";
import { shippedDefinition } from "@/tests/support/form-content";

const MONEY = { type: "money", decimals: 0 } as const;
const COUNT = { type: "integer", decimals: 0 } as const;

describe("a typed cell of the table", () => {
  it.each([
    [MONEY, "1.631.099", "", 163_109_900],
    [MONEY, "€ 52800,00", "", 5_280_000],
    [COUNT, "0", "", 0],
    [COUNT, "N.v.t.", "", "nvt"],
    [COUNT, "niet bekend", "12", "onbekend"],
    [COUNT, "", "12", null],
    [COUNT, "1.204", "1204", undefined],
    [COUNT, "", "", undefined],
  ])("%j %j, where %j stood, is %j", (kind, typed, earlier, change) => {
    expect(readKeyFigure(kind, typed, earlier)).toEqual({ change });
  });

  it.each([
    [MONEY, "1.63"],
    [MONEY, "12,345"],
    [MONEY, "PM"],
    [COUNT, "PM"],
    [COUNT, "12,5"],
    [COUNT, "-3"],
    [COUNT, "<script>"],
    [COUNT, "99999999999"],
  ])("%j %j is refused with a sentence", (kind, typed) => {
    const read = readKeyFigure(kind, typed, "");
    expect("error" in read ? read.error : "").toMatch(/\w+\.$/);
  });

  it("is found back by the name of its field", () => {
    const name = cellField("018f", "PO9101.bao");
    expect(cellOfField(name)).toEqual({ field: name, placeId: "018f", cell: "PO9101.bao" });
    for (const other of ["bron", "was 018f PO9101.bao", "cel 018f", "cel a b c"]) expect(cellOfField(other)).toBeNull();
  });
});

describe("the table of one figure", () => {
  const board = { id: "a", kind: "board" as const, name: "Stichting A", values: { leerlingenTotaal: { "PO9101.bao": { entry: 1204, source: "x" } } } };
  const partnerships = [
    { code: "PO9101", shortName: "HW" },
    { code: "PO9102", shortName: "MD" },
  ];
  const figure = (id: string): NumberFigure => {
    const found = shippedDefinition.figures.find((one) => one.id === id);
    if (found?.type !== "integer") throw new Error(`${id} is no count`);
    return { ...found, type: found.type };
  };

  it("has a row for each board and SWV in which it is asked, and a column for each value", () => {
    const cells = { leerlingenTotaal: ["PO9101.bao", "PO9101.sbo", "PO9101.so"] };
    const grid = keyFigureGrid(figure("leerlingenTotaal"), partnerships, [{ ...board, cells }, { ...board, id: "b", cells: {} }]);
    expect(grid.columns.map(({ id }) => id)).toEqual(["bao", "sbo", "so"]);
    expect(grid.rows).toMatchObject([{ placeId: "a", partnership: "PO9101 (HW)", cells: { bao: { cell: "PO9101.bao", text: "1.204" }, so: { text: "" } } }]);
  });

  it("has one row for a board where a figure is about the whole board", () => {
    const cells = { terugVanuitSo: ["bestuur.totaal"] };
    const grid = keyFigureGrid(figure("terugVanuitSo"), partnerships, [{ ...board, cells }]);
    expect(grid.columns).toEqual([{ id: "totaal", label: "Teruggekomen vanuit SO" }]);
    expect(grid.rows).toMatchObject([{ partnership: null, cells: { totaal: { cell: "bestuur.totaal" } } }]);
  });
});
