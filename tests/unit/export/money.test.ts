import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import type { TableBlock } from "@/lib/document/model";
import { csvOf } from "@/lib/export/csv";
import { moneyRows, moneyTable, type MoneyExportRow } from "@/lib/export/money-table";
import { spendingRows } from "@/lib/export/spending-table";
import { sheetOf } from "@/lib/export/table";
import { totalRows } from "@/lib/export/total-table";
import { cellsOf } from "@/lib/figures/cells";
import { deriveFigures } from "@/lib/figures/derive-figures";
import type { Viewer } from "@/lib/figures/disclosure";
import { showYears } from "@/lib/figures/show-year";
import { moneyBalance } from "@/lib/report/money";
import type { AmountSum } from "@/lib/report/amount-sum";
import type { ReportContent } from "@/lib/report/content";
import type { BoardFacts } from "@/lib/template/context";
import { workbookFile } from "@/lib/server/export/press";
import { contentFor, primaryBoard, questionOf, shippedDefinition, wideBoard } from "@/tests/support/form-content";
import { year } from "../figures/fixtures";

const CODES = ["PO9101", "PO9102"];
const SCOPES = [null, ...CODES];
const office: Viewer = { kind: "office" };

const cents = fc.integer({ min: 0, max: 9_999_999_999 }).map((euros) => euros * 100);
const amount = fc.oneof({ arbitrary: cents, weight: 4 }, { arbitrary: fc.constantFrom("pm" as const, "onbekend" as const, "nvt" as const), weight: 1 });
const row = fc.record({
  id: fc.uuid(),
  amount,
  fields: fc
    .record({ soort: fc.constantFrom("scholing", "inhuur", "overig"), swv: fc.constantFrom(...CODES, "gezamenlijk"), doel: fc.constant("Uren") }, { requiredKeys: ["doel"] })
    .map((fields) => Object.fromEntries(Object.entries(fields))),
});
const table = fc.record({
  board: fc.constantFrom(primaryBoard, wideBoard),
  received: fc.record({ PO9101: amount, PO9102: amount }),
  rows: fc.array(row, { maxLength: 12 }),
});
type Generated = typeof table extends fc.Arbitrary<infer T> ? T : never;

function contentOf({ board, received, rows }: Generated): ReportContent {
  const own = Object.fromEntries(board.partnerships.map(({ code }) => [code, received[code as "PO9101" | "PO9102"]]));
  return contentFor(board, { ontvangen: { cells: { terugploegregeling: own } }, aanwendingSwv: rows });
}

function exported(content: ReportContent, viewer: Viewer = office) {
  const { board } = content.context;
  const given = { id: board.id, partnerships: board.partnerships.map(({ code }) => code), schoolTypes: [...board.schoolTypes], cells: cellsOf(deriveFigures(content), false) };
  const years = showYears([{ ...year([given], { definition: shippedDefinition }), lastYear: new Map() }], SCOPES, viewer);
  if (!years) throw new Error("there is a year");
  return { rows: moneyRows(years.now, SCOPES, new Map([[board.id, { number: "10000", name: board.name }]])), totals: totalRows(years.now, SCOPES) };
}

const sum = (rows: readonly MoneyExportRow[]) => rows.reduce((total, { bedrag }) => total + (bedrag ?? 0), 0);
const spent = ({ richting, cijfer }: MoneyExportRow) => richting === "besteed" && cijfer === "aanwendingCategorie";

/** What the screen and the PDF print under the rows of a table, in cents. */
function printedTotal(content: ReportContent, kind: TableBlock["kind"], question: string): number | undefined {
  const { blocks } = buildDocument(content, { audience: "staff", state: { kind: "draft" } });
  const block = blocks.find((one): one is TableBlock => one.kind === kind && one.source.question === question);
  const cell = block?.rows.find(({ role }) => role === "total")?.cells.findLast(({ state }) => state === "value");
  // More than one may type in a field, so not read as typed; "+ PM" may follow.
  const euros = cell && /^€\u00a0([\d.]+)( \+ .*)?$/.exec(cell.text)?.[1];
  return euros === undefined ? undefined : Number(euros.replaceAll(".", "")) * 100;
}

describe("money", () => {
  it("agrees to the cent on screen, in figures and in every export, for a thousand tables", async () => {
    const all: MoneyExportRow[] = [];
    fc.assert(
      fc.property(table, (generated) => {
        const content = contentOf(generated);
        const balance = moneyBalance(content, questionOf(content, "aanwendingSwv", "spendingRows"));
        const { rows, totals } = exported(content);
        all.push(...rows);
        const cents = ({ amount: one }: AmountSum) => (typeof one === "number" ? one : 0);
        expect(sum(rows.filter(spent))).toBe(cents(balance.spent));
        expect(sum(rows.filter(({ richting }) => richting === "ontvangen"))).toBe(cents(balance.received));
        for (const { code, received, spent: of } of balance.perPartnership) {
          expect(sum(rows.filter((one) => one.swv === code && spent(one)))).toBe(cents(of));
          expect(sum(rows.filter((one) => one.swv === code && one.richting === "ontvangen"))).toBe(cents(received));
        }
        if (generated.board === wideBoard) expect(sum(rows.filter((one) => one.swv === "gezamenlijk"))).toBe(cents(balance.jointSpent));
        const total = (cijfer: string) => totals.find((one) => one.cijfer === cijfer && one.swv === null && one.onderdeel === null)?.waarde ?? 0;
        expect(total("aanwendingCategorie")).toBe(cents(balance.spent));
        expect(total("ontvangenTerugploeg") + total("ontvangenDoelgroep")).toBe(cents(balance.received));
        const lines = spendingRows(content, { number: "10000", name: generated.board.name }, 1);
        expect(lines.reduce((together, { bedrag }) => together + (bedrag ?? 0), 0)).toBe(cents(balance.spent));
        expect(lines.map(({ toestand }) => toestand)).toEqual(generated.rows.map((one) => (typeof one.amount === "number" ? "getal" : one.amount)));
        const printed = printedTotal(content, "spendingTable", "aanwendingSwv");
        if (typeof balance.spent.amount === "number") expect(printed).toBe(balance.spent.amount);
        else expect(printed).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );

    const sheet = sheetOf(moneyTable, all);
    const at = sheet.columns.findIndex(({ header }) => header === "Bedrag");
    const expected = all.map(({ bedrag }) => bedrag);
    const csv: string[][] = parse(csvOf(sheet), { bom: true, delimiter: ";" });
    const centsOf = (text = "") => (text === "" ? null : Number(text.replace(",", "")));
    expect(csv.slice(1).map((cells) => centsOf(cells[at]))).toEqual(expected);
    const excel = await readSheet(Buffer.from(await workbookFile([sheet])));
    expect(excel.slice(1).map((cells) => (typeof cells[at] === "number" ? Math.round(cells[at] * 100) : null))).toEqual(expected);
    expect(all.length).toBeGreaterThan(5_000);
  }, 120_000);

  it("is the same for who reads along: amounts hide nobody", () => {
    const content = contentOf({ board: wideBoard, received: { PO9101: 500_000, PO9102: "pm" }, rows: [] });
    expect(exported(content, { kind: "outside", ownBoards: new Set() }).rows).toEqual(exported(content).rows);
  });

  it("tells a board that is not asked, one that left it open and PM from an amount of nothing", () => {
    const rowsOf = (board: BoardFacts, generated: Partial<Generated>) => exported(contentOf({ board, received: { PO9101: 0, PO9102: "pm" }, rows: [], ...generated })).rows;
    expect(rowsOf(primaryBoard, {}).filter(({ richting }) => richting === "ontvangen").map(({ cijfer, bedrag, toestand }) => [cijfer, bedrag, toestand])).toEqual([
      ["ontvangenTerugploeg", 0, "getal"],
      ["ontvangenDoelgroep", null, "nvt"],
    ]);
    expect(rowsOf(wideBoard, {}).filter(({ cijfer }) => cijfer === "ontvangenTerugploeg").map(({ swv, toestand }) => [swv, toestand])).toEqual([
      ["PO9101", "getal"],
      ["PO9102", "pm"],
    ]);
    expect(rowsOf(primaryBoard, {}).filter(spent)).toMatchObject([{ bedrag: null, toestand: "leeg" }]);
  });
});
