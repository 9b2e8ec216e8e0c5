import { describe, expect, it } from "vitest";
import { cellsOf, cellId } from "@/lib/figures/cells";
import { deriveFigures } from "@/lib/figures/derive-figures";
import type { Answers, KeyFigureValue } from "@/lib/report/content";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import type { BoardFacts } from "@/lib/template/context";
import { content, oneSwv, twoSwvs } from "./fixtures";

function derived(answers: Answers, board: BoardFacts = oneSwv, keyFigures: KeyFigureValue[] = []) {
  const values = deriveFigures(content(answers, board, keyFigures));
  const now = cellsOf(values, false);
  const before = cellsOf(values, true);
  return {
    values,
    now: (figure: string, partnership = "", dimension = "") => now.get(cellId(figure, partnership, dimension)),
    before: (figure: string, partnership = "", dimension = "") => before.get(cellId(figure, partnership, dimension)),
  };
}

const number = (value: number) => ({ state: "number", value });
const row = (id: string, amount: number | "pm", soort?: string): SpendingRow => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  amount,
  fields: soort ? { soort } : {},
});

describe("deriveFigures", () => {
  it("keeps number, n.v.t., onbekend and not given apart", () => {
    const { now } = derived({
      aantalThuiszitters: { values: { "bestuur.inOverlegMetOuders": 0, "bestuur.besluitOuder": "onbekend" } },
      deelsInOnderwijs: { values: { "bestuur.totaal": "nvt" } },
    });
    expect(now("aantalThuiszitters", "", "inOverlegMetOuders")).toEqual(number(0));
    expect(now("aantalThuiszitters", "", "besluitOuder")).toEqual({ state: "onbekend", value: null });
    expect(now("aantalThuiszitters", "", "overig")).toBeUndefined();
    expect(now("deelsInOnderwijs")).toEqual({ state: "nvt", value: null });
    expect(now("thuisInAfwachting")).toBeUndefined();
  });

  it("never makes a number of what could not be read", () => {
    const { now } = derived({ deelsInOnderwijs: { values: { "bestuur.totaal": { typed: "ongeveer 5" } } } });
    expect(now("deelsInOnderwijs")).toBeUndefined();
  });

  it("counts what the SWV gave where the board typed nothing, and only for figures it may prefill", () => {
    const counted: KeyFigureValue[] = [
      { figure: "verwijzingenSo", cell: "PO9101.totaal", entry: 7, source: "Kengetallen" },
      { figure: "verwijzingenSbo", cell: "PO9101.totaal", entry: 3, source: "Kengetallen" },
      { figure: "deelsInOnderwijs", cell: "bestuur.totaal", entry: 9, source: "Kengetallen" },
    ];
    const { now } = derived({ verwijzingenSbo: { values: { "PO9101.totaal": 4 } } }, oneSwv, counted);
    expect(now("verwijzingenSo", "PO9101")).toEqual(number(7));
    expect(now("verwijzingenSbo", "PO9101")).toEqual(number(4));
    expect(now("deelsInOnderwijs")).toBeUndefined();
  });

  it("marks what the board gives as last year", () => {
    const { now, before } = derived({ deelsInOnderwijs: { values: {}, previous: { "bestuur.totaal": 6 } } });
    expect(now("deelsInOnderwijs")).toBeUndefined();
    expect(before("deelsInOnderwijs")).toEqual(number(6));
  });

  it("gives n.v.t. for figures of parts that are not for the board", () => {
    const { now, values } = derived({});
    expect(now("schakelSoNaarPo")).toEqual({ state: "nvt", value: null });
    expect(now("ontvangenDoelgroep")).toEqual({ state: "nvt", value: null });
    expect(values.some(({ figure }) => figure.startsWith("marktaandeel"))).toBe(false);
    expect(derived({}, twoSwvs).now("schakelSoNaarPo")).toBeUndefined();
  });

  it("gives received amounts per SWV and spending by choice, with 0 for a choice without a row", () => {
    const { now } = derived(
      {
        ontvangen: { cells: { terugploegregeling: { PO9101: 500_000, PO9102: "pm" } } },
        aanwendingSwv: [row("1", 300_000, "scholing"), row("2", 100_000, "scholing"), row("3", "pm", "inhuur")],
      },
      twoSwvs,
    );
    expect(now("ontvangenTerugploeg", "PO9101")).toEqual(number(500_000));
    expect(now("ontvangenTerugploeg", "PO9102")).toEqual({ state: "pm", value: null });
    expect(now("aanwendingCategorie")).toEqual(number(400_000));
    expect(now("aanwendingCategorie", "", "scholing")).toEqual(number(400_000));
    expect(now("aanwendingCategorie", "", "inhuur")).toEqual({ state: "pm", value: null });
    expect(now("aanwendingCategorie", "", "ambulant")).toEqual(number(0));
  });

  it("gives spending apart for each SWV of a board in several, with rows that name none under gezamenlijk", () => {
    const named = (id: string, amount: number | "pm", soort: string | undefined, swv?: string): SpendingRow => {
      const plain = row(id, amount, soort);
      return { ...plain, fields: { ...plain.fields, ...(swv && { swv }) } };
    };
    const rows = [
      named("1", 300_000, "scholing", "PO9101"),
      named("2", 100_000, undefined, "PO9101"),
      named("3", 50_000, "scholing", "PO9102"),
      named("4", 20_000, "inhuur", "gezamenlijk"),
      named("5", 1_000, "inhuur"),
    ];
    const { now } = derived({ aanwendingSwv: rows }, twoSwvs);
    const totals = ["", "PO9101", "PO9102", "gezamenlijk"].map((place) => now("aanwendingCategorie", place)?.value);
    expect(totals).toEqual([471_000, 400_000, 50_000, 21_000]);
    expect(now("aanwendingCategorie", "PO9101", "scholing")).toEqual(number(300_000));
    expect(now("aanwendingCategorie", "PO9101", "_")).toEqual(number(100_000));
    expect(now("aanwendingCategorie", "PO9102", "_")).toBeUndefined();
    expect(now("aanwendingCategorie", "gezamenlijk", "inhuur")).toEqual(number(21_000));
    const alone = derived({ aanwendingSwv: rows });
    expect(alone.values.some(({ figure, partnership }) => figure === "aanwendingCategorie" && partnership !== "")).toBe(false);
    expect(alone.now("aanwendingCategorie", "", "_")).toEqual(number(100_000));
  });

  it("says whether own means are not administered, once there are rows", () => {
    expect(derived({}).now("eigenMiddelenOnbekend")).toBeUndefined();
    expect(derived({ aanwendingEigen: [row("1", 5_000)] }).now("eigenMiddelenOnbekend")).toEqual(number(0));
    expect(derived({ aanwendingEigen: [row("1", 5_000), row("2", "pm")] }).now("eigenMiddelenOnbekend")).toEqual(number(1));
  });

  it("gives each worked-out indicator and each choice as 1, with how many there are", () => {
    const { now } = derived({
      algemeenNummers: [1, 4],
      knooppuntNummers: [37],
      knooppuntOordeel: { values: { "bestuur.voorschools": "goed", "bestuur.toeleiding": "nvt" } },
      ondersteuningsThemas: { values: { "bestuur.totaal": ["rekenen", "nt2"] } },
      knelpuntenKnooppunt: { values: { "bestuur.totaal": [] } },
    });
    expect(now("indicatorNummers")).toEqual(number(3));
    expect(now("indicatorNummers", "", "37")).toEqual(number(1));
    expect(now("indicatorNummers", "", "2")).toBeUndefined();
    expect(now("knooppuntOordeel", "", "voorschools.goed")).toEqual(number(1));
    expect(now("knooppuntOordeel", "", "toeleiding")).toEqual({ state: "nvt", value: null });
    expect(now("ondersteuningsThemas", "", "nt2")).toEqual(number(1));
    expect(now("knelpuntenKnooppunt")).toEqual(number(0));
  });

  it("yields each cell once", () => {
    const { values } = derived({ ondersteuningsThemas: { values: { "bestuur.totaal": ["rekenen"] } } }, twoSwvs);
    const ids = values.map((value) => JSON.stringify([value.figure, value.partnership, value.dimension, value.previous]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
