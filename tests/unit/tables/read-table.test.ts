import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/tables/read-table";
import { cellText, columnLetter, TABLE_LIMITS } from "@/lib/tables/sheet";
import { workbookFile, type FileCell } from "@/tests/support/workbook-file";

const read = (bytes: Uint8Array) => {
  const table = readTable(bytes);
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
};
const text = (content: string) => new TextEncoder().encode(content);

describe("an Excel file", () => {
  it("keeps what a spreadsheet shows: percentages, days, computed values and what went wrong", () => {
    const rows: FileCell[][] = [
      ["Bestuur", "SO & <SBO>", null, "Dag"],
      [41234, { number: 0.717, style: "percent" }, null, { number: 45689, style: "date" }],
      [],
      [{ formula: "1+1", value: 2 }, { error: "#N/A" }, { formula: 'IF(1,"x","")', value: "nvt" }, { number: 12.5, style: "euro" }],
    ];
    expect(read(workbookFile([{ name: "Cijfers & zo", rows, merge: ["B1:C1", "A2:A3"] }]))).toEqual({
      format: "xlsx",
      sheets: [
        {
          name: "Cijfers & zo",
          rows: [
            { row: 1, cells: ["Bestuur", "SO & <SBO>", null, "Dag"] },
            { row: 2, cells: [41234, { percent: 0.717 }, null, { date: "2025-02-01" }] },
            { row: 4, cells: [2, { error: "#N/A" }, "nvt", 12.5] },
          ],
          merged: [{ row: 1, from: 1, to: 2 }],
        },
      ],
    });
  });

  it("may have more sheets; hidden and empty ones are passed over", () => {
    const sheet = (name: string) => ({ name, rows: [["a", "b"]] });
    const file = workbookFile([sheet("Een"), { ...sheet("Weg"), hidden: true }, { name: "Leeg", rows: [[null]] }, sheet("Twee")]);
    expect(read(file).sheets.map(({ name }) => name)).toEqual(["Een", "Twee"]);
  });

  it("joins text that is formatted in pieces, without how Japanese is pronounced", () => {
    const strings = '<sst><si><r><t>Deel</t></r><r><t>name_x000D_ SBO</t></r><rPh><t>x</t></rPh></si></sst>';
    const file = workbookFile([{ name: "a", rows: [["x", 1]] }], { "xl/sharedStrings.xml": strToU8(strings) });
    expect(read(file).sheets[0]?.rows[0]?.cells).toEqual(["Deelname\r SBO", 1]);
  });

  it("is refused where it is none, is made to be large, or is damaged", () => {
    const sheet = (xml: string) => workbookFile([{ name: "a", rows: [["x", 1]] }], { "xl/worksheets/sheet1.xml": strToU8(xml) });
    const row = (at: string) => `<worksheet><sheetData><row r="1"><c r="${at}"><v>1</v></c></row></sheetData></worksheet>`;
    const rows = (count: number) =>
      sheet(`<worksheet><sheetData>${Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join("")}</sheetData></worksheet>`);
    // Zeros shrink a thousandfold: 130 MB in a file of some 130 kB.
    const bomb = workbookFile([{ name: "a", rows: [["x", 1]] }], { "xl/worksheets/sheet2.xml": [new Uint8Array(130_000_000), { level: 1 }] });
    const whole = workbookFile([{ name: "a", rows: [["x", 1]] }]);
    const cases: [string, Uint8Array][] = [
      ["empty", new Uint8Array()],
      ["notTable", zipSync({ "word/document.xml": strToU8("<a/>") })],
      ["notTable", whole.slice(0, whole.length / 2)],
      ["notTable", sheet("<worksheet><sheetData><row>")],
      ["notTable", sheet("geen xml")],
      ["tooManyColumns", sheet(row("XFD1"))],
      ["tooManyRows", rows(TABLE_LIMITS.rows + 1)],
      ["tooLarge", bomb],
      ["tooLarge", new Uint8Array(TABLE_LIMITS.bytes + 1)],
      ["oldExcel", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
      ["notTable", text("%PDF-1.7")],
      ["notTable", new Uint8Array([0, 1, 2, 3])],
    ];
    for (const [code, bytes] of cases) expect(readTable(bytes)).toMatchObject({ ok: false, problem: { code } });
    // What only has a form far below is not read as a million rows.
    expect(read(sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row></sheetData></worksheet>')).sheets[0]?.rows).toHaveLength(1);
  });

  it("knows no entities of its own, so that they cannot grow", () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>';
    const table = readTable(workbookFile([{ name: "a", rows: [["x", 1]] }], { "xl/worksheets/sheet1.xml": strToU8(xml) }));
    expect(JSON.stringify(table)).not.toContain("aaaaaaaaaa");
  });

  it("of any content never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom([], [0x50, 0x4b, 3, 4]), (bytes, start) => {
        expect(typeof readTable(new Uint8Array([...start, ...bytes])).ok).toBe("boolean");
      }),
    );
  });
});

describe("a text file", () => {
  it.each([
    ["semicolons and a byte order mark", text("\ufeffBestuur;Aandeel\r\nÉén;2,67\r\n")],
    ["tabs", text("Bestuur\tAandeel\nÉén\t2,67\n")],
    ["commas, with a number in quotes", text('Bestuur,Aandeel\nÉén,"2,67"\n')],
    ["Windows-1252", new Uint8Array([...text("Bestuur;Aandeel\r\n"), 0xc9, 0xe9, 0x6e, ...text(";2,67\r\n")])],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(Array.from("Bestuur;Aandeel\nÉén;2,67").map((sign) => sign.charCodeAt(0))).buffer)])],
  ])("with %s is read alike", (_, bytes) => {
    expect(read(bytes)).toEqual({
      format: "csv",
      sheets: [{ name: "", merged: [], rows: [{ row: 1, cells: ["Bestuur", "Aandeel"] }, { row: 2, cells: ["Één", "2,67"] }] }],
    });
  });

  it("numbers its rows as a spreadsheet shows them", () => {
    expect(read(text("a;b\n\n;;\n1;2\n")).sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  it("is refused where quotes do not pair, and where it is too long or too wide", () => {
    const cases: [string, Uint8Array][] = [
      ["notTable", text('a;b\n"1;2\n')],
      ["tooManyRows", text("a;b\n".repeat(TABLE_LIMITS.rows + 1))],
      ["tooManyColumns", text(";".repeat(TABLE_LIMITS.columns) + "x")],
      ["empty", text("\n \n;;;\n")],
    ];
    for (const [code, bytes] of cases) expect(readTable(bytes)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("cells in words", () => {
  it("have the letters of a spreadsheet over them", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it("say what stands there", () => {
    expect([null, " x ", 12, true, { percent: 0.717 }, { date: "2025-02-01" }, { error: "#N/A" }].map(cellText)).toEqual(["", "x", "12", "WAAR", "71,7%", "2025-02-01", "#N/A"]);
  });
});
