import { strToU8, zipSync, type Zippable } from "fflate";

/** A cell as a spreadsheet stores it: text, a number, or a number with a style, a type or a formula. */
export type FileCell = string | number | null | { number: number; style: "percent" | "date" | "euro" } | { error: string } | { formula: string; value: number | string };

export type FileSheet = { name: string; rows: readonly (readonly FileCell[])[]; merge?: readonly string[]; hidden?: true };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES = ["number", "percent", "date", "euro"] as const;

/** An Excel file with these sheets, as small as one can be. */
export function workbookFile(sheets: readonly FileSheet[], replaced: Zippable = {}): Uint8Array {
  const strings: string[] = [];
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${hidden ? 'state="hidden" ' : ""}r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="&quot;€&quot;\\ #,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)])),
  };
  const shared = `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`;
  const all = { ...parts, "xl/sharedStrings.xml": shared };
  return zipSync({ ...Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])), ...replaced });
}

function sheetXml({ rows, merge = [] }: FileSheet, strings: string[]): string {
  const body = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`, strings)).join("")}</row>`);
  const merged = merge.length === 0 ? "" : `<mergeCells>${merge.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${body.join("")}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: FileCell, at: string, strings: string[]): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if ("error" in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  if ("formula" in cell) return `<c r="${at}"${typeof cell.value === "string" ? ' t="str"' : ""}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`;
  return `<c r="${at}" s="${STYLES.indexOf(cell.style)}"><v>${cell.number}</v></c>`;
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
