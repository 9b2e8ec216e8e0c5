import { AlignmentType, BorderStyle, Paragraph, Table, TableCell as WordCell, TableLayoutType, TableRow as WordRow, WidthType } from "docx";
import type { TableBlock, TableCell, TableColumn, TableRow } from "../model";
import type { Piece } from "./piece";
import { isRightToLeft, textRuns, type Look } from "./runs";
import { LINE, TEXT_WIDTH } from "./styles";

const thin = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const none = { style: BorderStyle.NONE };
const BORDERS = { top: none, left: none, right: none, bottom: thin, insideHorizontal: thin, insideVertical: none };
const ABOVE_TOTALS = { style: BorderStyle.SINGLE, size: 8, color: "4A5666" };

/** Space left and right of a cell, and how much a letter takes, in twentieths of a point. */
const MARGIN = 90;
const LETTER = 105;
const NARROWEST = 620;
/** How much of the width the columns beside the text may take together. */
const MOST_FOR_NUMBERS = 0.7;
/** A row with more than this in one cell may run over to the next page. */
const LONG_CELL = 900;
const DEPTH_STEP = 230;
/** Figures belong together on a page, up to this many rows; spending may run on for pages. */
const MOST_KEPT_TOGETHER = 16;

/** A table of the form: figures, received money or spending, with the explanations under it. */
export function formTable(table: TableBlock): Piece[] {
  const { columns, rows, notes } = table;
  const together = table.kind !== "spendingTable" && rows.length <= MOST_KEPT_TOGETHER;
  return [
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: columnWidths(table),
      margins: { top: 20, bottom: 20, left: MARGIN, right: MARGIN },
      borders: BORDERS,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [
        new WordRow({ tableHeader: true, cantSplit: true, keepNext: true, children: columns.map(headCell) }),
        ...rows.map((row, index) => {
          const firstTotal = row.role === "total" && rows[index - 1]?.role !== "total";
          return new WordRow({
            keepNext: together && index < rows.length - 1,
            cantSplit: row.cells.every(({ text }) => text.length <= LONG_CELL),
            children: row.cells.map((cell, place) => bodyCell(cell, row, place, columns[place], firstTotal)),
          });
        }),
      ],
    }),
    // What follows does not grow on to the table.
    ...(notes.length === 0 ? [new Paragraph({ style: "Tabeltekst" })] : []),
    ...notes.map(
      ({ label, text }) =>
        new Paragraph({
          style: "Toelichting",
          spacing: { before: 80 },
          children: [...textRuns(`${label}:`, { style: "Strong" }), ...textRuns(` ${text}`)],
        }),
    ),
  ];
}

function headCell({ header, align }: TableColumn): WordCell {
  return new WordCell({
    verticalAlign: "bottom",
    children: [new Paragraph({ style: "Tabelkop", ...alignment(align), children: textRuns(header) })],
  });
}

function bodyCell(cell: TableCell, row: TableRow, place: number, column: TableColumn | undefined, firstTotal: boolean): WordCell {
  const strong = firstTotal || (column?.strong === true && cell.state === "value");
  return new WordCell({
    ...(firstTotal && { borders: { top: ABOVE_TOTALS } }),
    children: [
      new Paragraph({
        style: "Tabeltekst",
        ...alignment(column?.align ?? "start"),
        ...(place === 0 && row.depth > 0 && { indent: { left: row.depth * DEPTH_STEP } }),
        ...(isRightToLeft(cell.text) && { bidirectional: true }),
        children: [
          ...textRuns(cell.text, cellLook(cell, strong)),
          ...(cell.mark === undefined ? [] : textRuns(`\n${cell.mark}`, { style: "Klein" })),
        ],
      }),
    ],
  });
}

function cellLook({ state }: TableCell, strong: boolean): Look {
  if (state === "missing") return { style: "Ontbreekt" };
  if (state === "marker" || state === "hidden") return { style: "Zacht" };
  return strong ? { style: "Strong" } : {};
}

function alignment(align: TableColumn["align"]) {
  return align === "end" ? { alignment: AlignmentType.RIGHT } : {};
}

/** Columns of figures as wide as their widest word, the rest for the columns of text. */
function columnWidths({ columns, rows }: TableBlock): number[] {
  const wanted = columns.map(({ width, header }, place) => {
    if (width === "text") return null;
    const texts = [header, ...rows.flatMap(({ cells }) => [cells[place]?.text ?? "", cells[place]?.mark ?? ""])];
    const longest = Math.max(...texts.flatMap(wordsThatStayTogether).map((word) => word.length));
    return Math.max(NARROWEST, longest * LETTER + 2 * MARGIN);
  });
  const taken = wanted.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const texts = wanted.filter((width) => width === null).length;
  const most = texts === 0 ? TEXT_WIDTH : TEXT_WIDTH * MOST_FOR_NUMBERS;
  const scale = texts === 0 || taken > most ? most / Math.max(taken, 1) : 1;
  const left = texts === 0 ? 0 : (TEXT_WIDTH - taken * scale) / texts;
  return wanted.map((width) => Math.floor(width === null ? left : width * scale));
}

/** An amount has a space in it and is read as one: `€ 52.800`. */
function wordsThatStayTogether(text: string): string[] {
  return /^€?\s?[\d.,-]+%?$/.test(text) ? [text] : text.split(/\s+/);
}
