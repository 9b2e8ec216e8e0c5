import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import type { ReportContent } from "@/lib/report/content";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { partnershipInShort } from "@/lib/document/printing";

/** A cell to fill in, with the words that set it apart from the figure's other cells. */
export type CellToFill = { key: string; label: string | null };

/** The cells of a figure under one heading: of one SWV, or of the board as a whole. */
export type CellGroup = { key: string; title: string | null; cells: CellToFill[]; total: string | null };

/** The cells of a figure as rows, per SWV where there are several. */
export function cellGroups(figure: FigureDefinition, content: ReportContent): CellGroup[] {
  const { partnerships } = content.context.board;
  const cells = askedCells(figure, content.context);
  const codes = [...new Set(cells.map(({ partnership }) => partnership))];
  return codes.map((code): CellGroup => {
    const own = cells.filter(({ partnership }) => partnership === code);
    const partnership = partnerships.find((candidate) => candidate.code === code);
    const name = codes.length > 1 && partnership ? partnershipInShort(partnership) : null;
    const toFill = own.map((cell) => ({
      key: cellKey(cell),
      label: figure.dimension?.values.find(({ id }) => id === cell.value)?.label ?? null,
    }));
    // One cell for each SWV: its name is the cell's label, and needs no heading of its own.
    const [only, ...more] = toFill;
    if (name && only && more.length === 0) {
      return { key: only.key, title: null, cells: [{ key: only.key, label: name }], total: null };
    }
    const total = figure.dimension?.relation === "partition" && toFill.length > 1 ? "Samen" : null;
    return { key: code ?? "bestuur", title: name, cells: toFill, total };
  });
}
