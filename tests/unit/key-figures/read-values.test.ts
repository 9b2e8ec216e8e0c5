import { describe, expect, it } from "vitest";
import { findHeading, withHeading } from "@/lib/key-figures/heading";
import type { Indicator } from "@/lib/key-figures/indicator";
import { checkMapping, signatureOf, type Mapping } from "@/lib/key-figures/mapping";
import { placeFinder, placeOfText, placeText } from "@/lib/key-figures/place";
import { planLoad, type StoredValue } from "@/lib/key-figures/plan-load";
import { readValues, type KnownRound } from "@/lib/key-figures/read-values";
import { suggestMapping } from "@/lib/key-figures/suggest-mapping";
import { prefillableFigures, targetByName, targetsOf } from "@/lib/key-figures/target";
import type { Sheet, SheetCell } from "@/lib/tables/sheet";
import { shippedDefinition } from "@/tests/support/form-content";

const OWN: Indicator = {
  key: "deelname-sbo",
  label: "Deelname SBO",
  type: "percent",
  decimals: 2,
  unit: "",
  counts: "other",
  periodKind: "countDate",
  perPartnership: false,
  part: "verwijzingen",
  question: "",
  definition: "",
  source: "",
};

const figures = prefillableFigures(shippedDefinition);
const cells = (codes: readonly string[]) =>
  Object.fromEntries(
    figures.map(({ id, perPartnership, dimension }) => [
      id,
      (perPartnership ? codes : ["bestuur"]).flatMap((code) => (dimension?.values ?? [{ id: "totaal" }]).map((value) => `${code}.${value.id}`)),
    ]),
  );

const known: KnownRound = {
  period: { kind: "schoolYear", start: 2024 },
  places: {
    boards: [
      { id: "een", number: "01234", name: "Stichting De Eikel" },
      { id: "twee", number: "41235", name: "Stichting Twee Beken" },
    ],
    partnerships: [
      { code: "PO9101", name: "SWV Rietmonde", shortName: "Rietmonde" },
      { code: "PO9102", name: "SWV Zandermeer", shortName: "Zandermeer" },
    ],
  },
  elsewhere: [{ id: "weg", number: "49999", name: "Stichting Vertrokken" }],
  boards: new Map([
    ["een", { partnerships: ["PO9101"], cells: { ...cells(["PO9101"]), ontvangenDoelgroep: [] } }],
    ["twee", { partnerships: ["PO9101", "PO9102"], cells: cells(["PO9101", "PO9102"]) }],
  ]),
  targets: targetsOf(figures, [OWN]),
};

const sheetOf = (rows: readonly (readonly SheetCell[])[], merged: Sheet["merged"] = []): Sheet => ({
  name: "Blad1",
  rows: rows.flatMap((cells, index) => (cells.some((cell) => cell !== null) ? [{ row: index + 1, cells: [...cells] }] : [])),
  merged,
});

/** Reads a sheet as the portal itself would, with what somebody changed. */
function read(rows: readonly (readonly SheetCell[])[], change: (mapping: Mapping) => Mapping = (mapping) => mapping, merged: Sheet["merged"] = []) {
  const sheet = sheetOf(rows, merged);
  const headed = withHeading(sheet, findHeading(sheet) ?? 0);
  const mapping = change(suggestMapping(headed, { targets: known.targets, find: placeFinder(known.places), period: known.period }));
  return { headed, mapping, ...readValues(headed, mapping, known) };
}

const shortly = ({ values }: ReturnType<typeof read>) =>
  values.map(({ boardId, figureKey, partnership, dimension, periodKey, entry }) => [boardId, partnership, figureKey, dimension, periodKey, entry].join(" "));
const doubts = (found: ReturnType<typeof read>) => found.doubts.map(({ code, row, column }) => `${code} ${row} ${column}`);

describe("a file with a row for each value", () => {
  const HEAD = ["Bestuursnummer", "SWV", "Indicator", "Schooljaar", "Waarde"];

  it("is read without anybody's help", () => {
    const found = read([
      HEAD,
      [1234, "PO9101", "Verwijzingen naar SO", "2024-2025", 12],
      ["Twee Beken", "Zandermeer", "Ontvangen terugploegregeling", "2023-2024", "€ 1.631.099"],
      ["41235", null, "Ankerpuntscore: Ankerpunt 1", "2024-2025", "71,6%"],
      ["PO9101", null, "Verwijzingen naar SO", "2024-2025", 240],
      ["Landelijk", null, "Deelname SBO", "1-2-2025", "2,47"],
      ["De Eikel", null, "Deelname SBO", "1-2-2025", "n.v.t."],
    ]);
    expect(found.mapping).toMatchObject({ layout: "values", period: "", notation: "dutch" });
    expect(shortly(found)).toEqual([
      "een PO9101 verwijzingenSo  schoolYear:2024 12",
      "twee PO9102 ontvangenTerugploeg  schoolYear:2023 163109900",
      " PO9101 verwijzingenSo  schoolYear:2024 240",
      "  eigen:deelname-sbo  countDate:2025-02-01 2.47",
      "een  eigen:deelname-sbo  countDate:2025-02-01 nvt",
    ]);
    // This figure is called otherwise in the form.
    expect(doubts(found)).toEqual(["unknownIndicator 4 2"]);
    const named = read([HEAD, ["41235", null, "Ankerpunt 1", "2024-2025", "71,6%"]], (mapping) => ({ ...mapping, names: { "Ankerpunt 1": "ankerpuntScore.1" } }));
    expect(shortly(named)).toEqual(["twee  ankerpuntScore 1 schoolYear:2024 72"]);
    expect(doubts(named)).toEqual(["rounded 2 4"]);
  });

  it("has every doubt at its cell", () => {
    const found = read([
      HEAD,
      ["Stichting Onbekend", null, "Verwijzingen naar SO", "2024-2025", 1],
      [null, null, "Verwijzingen naar SO", "2024-2025", 1],
      ["41235", null, "Verwijzingen naar SO", "2024-2025", 1],
      ["41235", "PO9109", "Verwijzingen naar SO", "2024-2025", 1],
      ["De Eikel", "PO9102", "Verwijzingen naar SO", "2024-2025", 1],
      ["De Eikel", null, "Verwijzingen naar SO", "ooit", 1],
      ["De Eikel", null, "Verwijzingen naar SO", "2024", 1],
      ["De Eikel", null, "Deelname SBO", "2024-2025", 1],
      ["De Eikel", null, null, "2024-2025", 1],
      ["De Eikel", null, "Verwijzingen naar SO", "2024-2025", "veel"],
      ["De Eikel", null, "Verwijzingen naar SO", "2024-2025", 3],
      ["De Eikel", null, "Verwijzingen naar SO", "2024-2025", 3],
      ["De Eikel", null, "Verwijzingen naar SO", "2024-2025", 4],
      ["De Eikel", null, "Ontvangen doelgroepfinanciering", "2024-2025", 4],
      ["Vertrokken", null, "Verwijzingen naar SO", "2024-2025", 4],
      ["De Eikel", null, "Verwijzingen naar SBO", "2026-2027", 4],
      ["De Eikel", null, "Deelname SBO", "1-2-2025", "120"],
      ["De Eikel", null, "Verwijzingen naar SBO", null, 4],
      ["De Eikel", null, "Verwijzingen naar SBO", "2024-2025", null],
    ]);
    expect(doubts(found)).toEqual([
      "unknownBoard 2 0",
      "noBoard 3 0",
      "needsPartnership 4 1",
      "unknownPartnership 5 1",
      "notInPartnership 6 1",
      "unknownPeriod 7 3",
      "otherPeriodKind 8 3",
      "otherPeriodKind 9 3",
      "noIndicator 10 2",
      "notANumber 11 4",
      "sameTwice 13 4",
      "doubleRow 14 4",
      "doesNotApply 15 4",
      "notInRound 16 0",
      "laterPeriod 17 3",
      "notAPercentage 18 4",
      "noPeriod 19 3",
    ]);
    expect(found.unknownPlaces).toEqual([{ name: "Stichting Onbekend", rows: 1 }]);
    expect(shortly(found)).toEqual(["een PO9101 verwijzingenSo  schoolYear:2024 3", "een PO9101 verwijzingenSbo  schoolYear:2026 4"]);
  });

  it("may call boards by names that somebody explains, and hold rows of nobody", () => {
    const rows = [HEAD, ["Eikeltjes", null, "Verwijzingen naar SO", "2024-2025", 1], ["Totaal", null, "Verwijzingen naar SO", "2024-2025", 9]];
    const found = read(rows, (mapping) => ({ ...mapping, places: { Eikeltjes: "board:een", Totaal: "skip" } }));
    expect(shortly(found)).toEqual(["een PO9101 verwijzingenSo  schoolYear:2024 1"]);
    expect(found.doubts).toEqual([]);
    // A place that is gone since is as unknown as before.
    expect(read(rows, (mapping) => ({ ...mapping, places: { Eikeltjes: "board:weg", Totaal: "constructor" } })).doubts).toHaveLength(2);
  });

  it("in English notation is recognised by most of its numbers", () => {
    const row = (value: string) => ["De Eikel", null, "Deelname SBO", "1-2-2025", value];
    expect(read([HEAD, row("2.67"), row("3.1")]).mapping.notation).toBe("english");
    expect(read([HEAD, row("2,67"), row("3.1")]).mapping.notation).toBe("dutch");
  });

  it("warns where all percentages are fractions, unless the spreadsheet shows them as percentages", () => {
    const rows = (one: SheetCell, two: SheetCell) => [HEAD, ["De Eikel", null, "Deelname SBO", "1-2-2025", one], ["41235", null, "Deelname SBO", "1-2-2025", two]];
    expect(doubts(read(rows(0.72, 0.03)))).toEqual(["onlyFractions 2 4"]);
    expect(doubts(read(rows(0.72, 2.5)))).toEqual([]);
    expect(doubts(read(rows({ percent: 0.0072 }, { percent: 0.0003 })))).toEqual([]);
  });
});

describe("a file with a row for each board", () => {
  it("has its periods in the headings, below a title and over several columns", () => {
    const found = read(
      [
        ["Kengetallen TLV van het SWV", null, null, null, null],
        [],
        [null, "2023-2024", null, "2024-2025", null],
        ["Schoolbestuur", "Verwijzingen naar SO", "Verwijzingen naar SBO", "Verwijzingen naar SO", "Opmerking"],
        ["De Eikel", 3, "", 4, "let op"],
        ["Totaal", 30, 20, 40, null],
      ],
      (mapping) => ({ ...mapping, places: { Totaal: "skip" } }),
      [{ row: 3, from: 1, to: 2 }, { row: 3, from: 3, to: 4 }],
    );
    expect(found.headed.columns.map(({ header }) => header)).toEqual([
      "Schoolbestuur",
      "2023-2024 Verwijzingen naar SO",
      "2023-2024 Verwijzingen naar SBO",
      "2024-2025 Verwijzingen naar SO",
      "2024-2025 Opmerking",
    ]);
    expect(shortly(found)).toEqual(["een PO9101 verwijzingenSo  schoolYear:2023 3", "een PO9101 verwijzingenSo  schoolYear:2024 4"]);
    expect(found.doubts).toEqual([]);
  });

  it("takes the round's period where it names none, and finds the boards by what stands there", () => {
    const found = read([
      ["Naam", "Verwijzingen naar SO", "Iets anders"],
      ["De Eikel", 3, "x"],
    ]);
    expect(found.mapping.columns).toEqual([
      { column: 0, as: "board" },
      { column: 1, as: "figure", target: "verwijzingenSo.totaal", period: "", partnership: "" },
      { column: 2, as: "ignore" },
    ]);
    expect(shortly(found)).toEqual(["een PO9101 verwijzingenSo  schoolYear:2024 3"]);
  });

  it("may name the SWV of a column", () => {
    const rows = [["Bestuur", "Verwijzingen naar SO"], ["41235", 3]];
    const found = read(rows, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((role) => (role.as === "figure" ? { ...role, partnership: "PO9102" } : role)),
    }));
    expect(shortly(found)).toEqual(["twee PO9102 verwijzingenSo  schoolYear:2024 3"]);
    expect(doubts(read(rows))).toEqual(["needsPartnership 2 0"]);
  });
});

describe("a mapping", () => {
  const rows = [["Bestuur", "Verwijzingen naar SO"], ["De Eikel", 3]];
  const { mapping, headed } = read(rows);

  it("must say who, what and when, each once", () => {
    const code = (changed: Partial<Mapping>) => {
      const checked = checkMapping({ ...mapping, ...changed }, [OWN]);
      return checked.ok ? "ok" : checked.problem.code;
    };
    const [board, figure] = mapping.columns;
    if (!board || !figure) throw new Error("two columns");
    const fresh = { ...OWN, label: "Deelname SBO" };
    const { key: _key, ...input } = fresh;
    expect(code({})).toBe("ok");
    expect(code({ columns: [figure] })).toBe("noBoardColumn");
    expect(code({ columns: [board, { ...board, column: 1 }] })).toBe("twoColumns");
    expect(code({ columns: [board] })).toBe("noFigureColumn");
    expect(code({ layout: "values" })).toBe("noIndicatorColumn");
    expect(code({ layout: "values", columns: [board, { column: 1, as: "indicator" }] })).toBe("noValueColumn");
    expect(code({ period: "" })).toBe("noPeriod");
    expect(code({ fresh: [input] })).toBe("sameIndicator");
    expect(code({ fresh: [{ ...input, label: "Iets" }, { ...input, label: "Iets!" }] })).toBe("sameIndicator");
  });

  it("is found back by the headings of a file, whatever stands below them", () => {
    const other = (cells: SheetCell[][]) => signatureOf(withHeading(sheetOf(cells), 1));
    expect(other([["bestuur ", "verwijzingen naar SO"], ["x", 9], ["y", 8]])).toBe(signatureOf(headed));
    expect(other([["Bestuur", "Verwijzingen naar SBO"], ["x", 9]])).not.toBe(signatureOf(headed));
  });
});

describe("names in a file", () => {
  it("are of one figure or of none", () => {
    const name = (text: string) => targetByName(text, known.targets)?.key;
    expect(name("verwijzingen naar so")).toBe("verwijzingenSo.totaal");
    expect(name("Verwijzingen naar SO (aantal)")).toBe("verwijzingenSo.totaal");
    expect(name("Aantal leerlingen: speciaal onderwijs")).toBe("leerlingenTotaal.so");
    expect(name("leerlingenTotaal bao")).toBe("leerlingenTotaal.bao");
    expect(name("deelname-sbo")).toBe("eigen:deelname-sbo.totaal");
    expect(name("Verwijzingen")).toBeUndefined();
    expect(name("")).toBeUndefined();
  });

  it("of places come back as they were written", () => {
    for (const place of [{ kind: "board", boardId: "een" }, { kind: "partnership", code: "PO9101" }, { kind: "national" }, { kind: "skip" }] as const) {
      expect(placeOfText(placeText(place), known.places)).toEqual(place);
    }
    const find = placeFinder({ ...known.places, boards: [...known.places.boards, { id: "drie", number: "40000", name: "Vereniging De Eikel" }] });
    expect(find("de eikel")).toBe("ambiguous");
    expect(find("1234")).toEqual({ kind: "board", boardId: "een" });
  });
});

describe("what a load does", () => {
  const place = (boardId: string | null, periodKey = "schoolYear:2024", partnership = "PO9101") => ({ boardId, figureKey: "verwijzingenSo", partnership, dimension: "", periodKey });
  const stored = (held: ReturnType<typeof place>, entry: number): StoredValue => ({ ...held, entry, source: "vorige" });
  const value = (at: ReturnType<typeof place>, entry: number) => ({ ...at, entry, row: 2 });

  it("replaces a period of a figure as a whole, and leaves all else alone", () => {
    const held = [
      stored(place("een"), 1),
      stored(place("twee"), 2),
      stored(place("drie"), 3),
      stored(place("een", "schoolYear:2023"), 4),
      stored(place("een", "schoolYear:2024", "PO9102"), 5),
      stored(place(null), 6),
    ];
    const plan = planLoad([value(place("een"), 1), value(place("twee"), 20), value(place("vier"), 9)], held);
    expect(plan.sets).toEqual([
      { figureKey: "verwijzingenSo", dimension: "", partnership: "PO9101", periodKey: "schoolYear:2024", of: "boards", fresh: 1, replaced: 1, removed: 1, unchanged: 1 },
    ]);
    expect(plan.changes.map(({ boardId, before, after }) => [boardId, before?.entry, after])).toEqual([
      ["twee", 2, 20],
      ["vier", undefined, 9],
      ["drie", 3, null],
    ]);
    expect(plan.same.map(({ boardId }) => boardId)).toEqual(["een"]);
    expect(planLoad([value(place(null), 7)], held).changes).toEqual([{ ...place(null), before: { entry: 6, source: "vorige" }, after: 7 }]);
  });
});
