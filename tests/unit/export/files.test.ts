import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Cell, Sheet } from "@/lib/export/cell";
import { continued } from "@/lib/export/continued";
import { csvOf } from "@/lib/export/csv";
import { roundFileJsonSchema, roundFileSchema, type RoundFile } from "@/lib/export/round-tables";
import { workbookFile } from "@/lib/server/export/press";

const sheet = (rows: Cell[][], headers = ["Naam", "Waarde"]): Sheet => ({
  id: "proef",
  title: "Proef",
  frozenColumns: 1,
  columns: headers.map((header) => ({ header, width: 20 })),
  rows,
});
const readCsv = (text: string): string[][] => parse(text, { bom: true, delimiter: ";" });

describe("CSV", () => {
  it("is what a Dutch Excel opens: a mark, semicolons, CRLF, decimal commas, no points between thousands", () => {
    const text = csvOf(sheet([["Stichting Café; \"De Eik\"", { kind: "amount", cents: 163_109_905 }], ["", { kind: "percent", value: 71.7, decimals: 1 }], [null, { kind: "day", day: "2025-10-03" }]]));
    expect(text).toBe('\ufeffNaam;Waarde\r\n"Stichting Café; ""De Eik""";1631099,05\r\n;71,7\r\n;2025-10-03\r\n');
  });

  it.each(["=1+1", "+31", "-5", "@SUM(A1)", "\t=1", "\r=1", " =HYPERLINK(\"x\")", "\u00a0=1", "\n@a", "＝1+1", "\t", "=cmd|' /C calc'!A0"])("makes %j harmless and loses nothing of it", (dangerous) => {
    expect(readCsv(csvOf(sheet([[dangerous, "x"]])))[1]).toEqual([`'${dangerous}`, "x"]);
  });

  it("gives any text back, and never a cell that starts as a formula does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary", maxLength: 8 })), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readCsv(csvOf(sheet(rows))).slice(1);
        expect(read.map((row) => row.map((cell, at) => (cell.startsWith("'") && rows.every((own) => own[at as 0 | 1] !== cell) ? cell.slice(1) : cell)))).toEqual(rows);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe("a workbook", () => {
  it("has cells of their own type", async () => {
    const rows: Cell[][] = [
      ["tekst", "=1+1"],
      ["aantal", { kind: "number", value: 1_204, decimals: 0 }],
      ["percentage", { kind: "percent", value: 71.7, decimals: 1 }],
      ["bedrag", { kind: "amount", cents: 163_109_905 }],
      ["dag", { kind: "day", day: "2025-10-03" }],
      ["leeg", null],
      ["escape", "_x0041_ en <b>&"],
    ];
    const read = await readSheet(Buffer.from(await workbookFile([sheet(rows)])));
    expect(read).toEqual([
      ["Naam", "Waarde"],
      ["tekst", "=1+1"],
      ["aantal", 1_204],
      ["percentage", 71.7],
      ["bedrag", 1_631_099.05],
      ["dag", new Date("2025-10-03T00:00:00Z")],
      ["leeg", null],
      ["escape", expect.stringMatching(/^(_x005F)?_x0041_ en <b>&$/)],
    ]);
  });

  it("goes on in the next row where a text does not fit one cell", async () => {
    const text = `${"lang en toch heel ".repeat(4_000)}einde`;
    const read = await readSheet(Buffer.from(await workbookFile([sheet([[text, { kind: "number", value: 5, decimals: 0 }]])])));
    const [, ...rows] = read;
    expect(rows.length).toBe(3);
    // The reader takes the spaces at an end off.
    expect(rows.map(([cell]) => (typeof cell === "string" ? cell.trim() : "")).join(" ")).toBe(text);
    expect(rows.map(([, value]) => value)).toEqual([5, null, null]);
  });

  it("never cuts within a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), fc.integer({ min: 4, max: 20 }), (text, longest) => {
        const parts = continued(sheet([[text, null]]), longest).rows.map(([cell]) => (typeof cell === "string" ? cell : ""));
        expect(parts.join("")).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(longest);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe("JSON", () => {
  const file: RoundFile = {
    formaat: 1,
    schema: "https://portaal.example/api/v1/schema.json",
    gemaaktOp: "2025-10-15T10:00:00.000Z",
    voor: "swv",
    ronde: {
      ronde: "2024-2025",
      naam: "Verantwoording 2024-2025",
      periode: "2024-2025",
      teldatum: "2025-02-01",
      regio: "Heuvelland",
      swvs: [{ code: "PO9101", naam: "Heuvelland-West" }],
      formulier: "Schoolbesturen aan zet",
      opent: "2025-09-01T00:00:00.000Z",
      uiterlijk: "2025-11-01T00:00:00.000Z",
      sluit: "2025-12-01T00:00:00.000Z",
    },
    tabellen: {
      middelen: [
        { bestuursnummer: "10000", bestuur: "Stichting", swv: null, richting: "ontvangen", cijfer: "a", naam: "A", soort: null, soortNaam: null, bedrag: 5_280_000, toestand: "getal", onvolledig: false, namensBestuur: null },
      ],
    },
  };
  const ajv = new Ajv2020({ strict: true, formats: { "date-time": true, date: true, uri: true } });
  const validate = ajv.compile(roundFileJsonSchema(file.schema));

  it("fits the schema that is published, which refuses what does not", () => {
    expect(roundFileSchema.parse(file)).toEqual(file);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    const [row] = file.tabellen.middelen ?? [];
    for (const wrong of [{ ...row, bedrag: 5.5 }, { ...row, toestand: "niks" }, { ...row, extra: 1 }, { ...row, bedrag: undefined }]) {
      expect(validate(JSON.parse(JSON.stringify({ ...file, tabellen: { middelen: [wrong] } })))).toBe(false);
    }
  });

  it("says of every field what it is", () => {
    const text = JSON.stringify(roundFileJsonSchema(file.schema));
    expect(text).toContain("eurocenten");
    const fields = text.match(/"title":"[^"]+"/g) ?? [];
    expect(fields.length).toBeGreaterThan(60);
  });
});
