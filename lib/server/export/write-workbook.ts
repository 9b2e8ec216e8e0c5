import writeXlsxFile, { type CellObject, type Row, type Sheet as ExcelSheet } from "write-excel-file/node";
import { MAX_CELL_TEXT, type Cell, type Sheet } from "@/lib/export/cell";
import { continued } from "@/lib/export/continued";
import { stripForbiddenCharacters } from "@/lib/rich-text/characters";

const HEADER = { fontWeight: "bold", wrap: true, alignVertical: "top", backgroundColor: "#e6f0f1" } as const;

/**
 * Sheets as an Excel file: cells of their own type, headers that stay in view, columns as wide as what
 * they hold. What is text is written as text, so that nothing of it is ever taken for a formula.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsxFile(sheets.map(excelSheet), { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
  return new Uint8Array(file);
}

function excelSheet(sheet: Sheet): ExcelSheet<never> {
  const header = sheet.columns.map((column): CellObject => ({ ...HEADER, value: column.header, type: String }));
  return {
    sheet: sheet.title,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(sheet.frozenColumns > 0 && { stickyColumnsCount: sheet.frozenColumns }),
    data: [header, ...continued(sheet, MAX_CELL_TEXT).rows.map((row): Row => row.map(excelCell))],
  };
}

function excelCell(cell: Cell): CellObject | string | null {
  if (cell === null) return null;
  // Plain: objects for hundreds of thousands of texts would weigh more than the texts.
  if (typeof cell === "string") return harmless(cell);
  switch (cell.kind) {
    case "amount":
      return { value: cell.cents / 100, type: Number, format: '"€" #,##0.00' };
    case "percent":
      return { value: cell.value, type: Number, format: `0.${"0".repeat(Math.max(1, cell.decimals))}"%"` };
    case "number":
      return { value: cell.value, type: Number, format: cell.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.decimals)}` };
    case "day":
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  }
}

/** Without characters that XML cannot hold, and with what Excel would read as an escape kept as it is. */
function harmless(text: string): string {
  return stripForbiddenCharacters(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
