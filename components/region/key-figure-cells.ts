import { readCell, sameEntry, writeCell, type NumberEntry, type NumberKind } from "@/components/questions/cell-text";
import { cellProblemText } from "@/components/report/problem-text";
import type { TablePlace } from "@/lib/data/key-figures/key-figure-table";
import type { KeyFigureEntry } from "@/lib/key-figures/read-number";
import type { NumberFigure } from "@/lib/key-figures/target";
import { cellOfKey } from "@/lib/template/answers/figure-answer";
import type { KeyFigureRow } from "./key-figure-form";

export type KeyFigureGrid = {
  /** Values of the figure's dimension, or the figure itself. */
  columns: { id: string; label: string }[];
  /** A row for each board, SWV and the country, and where a figure is asked per SWV for each SWV of a board. */
  rows: KeyFigureRow[];
};

/** The cells of one figure as a table to type in; boards to which the figure does not apply are left out. */
export function keyFigureGrid(
  figure: NumberFigure,
  partnerships: readonly { code: string; shortName: string }[],
  places: readonly TablePlace[],
): KeyFigureGrid {
  const values = [null, ...(figure.dimension?.values ?? [])];
  const rows = places.flatMap((place) => {
    const perPartnership = place.kind === "board" ? figure.perPartnership : place.kind === "partnership";
    return (perPartnership ? partnerships : [null]).map((partnership) => rowOf(figure, place, partnership));
  });
  const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0);
  return {
    columns: values
      .map((value) => ({ id: value?.id ?? "totaal", label: value?.label ?? figure.label }))
      .filter(({ id }) => filled.some(({ cells }) => cells[id] !== undefined)),
    rows: filled,
  };
}

function rowOf(figure: NumberFigure, place: TablePlace, partnership: { code: string; shortName: string } | null): KeyFigureRow {
  const cells: Record<string, { cell: string; text: string }> = {};
  for (const key of place.cells[figure.id] ?? []) {
    const cell = cellOfKey(key);
    if (cell.partnership !== (partnership?.code ?? null)) continue;
    cells[cell.value ?? "totaal"] = { cell: key, text: writeCell(figure, place.values[figure.id]?.[key]?.entry) };
  }
  return {
    placeId: place.id,
    name: place.name,
    partnership: place.kind === "board" && partnership ? `${partnership.code} (${partnership.shortName})` : null,
    whole: place.kind !== "board",
    cells,
  };
}

/** What was made of a cell: no change, a new entry (null takes it away), or what is wrong with it. */
export type ReadCell = { change: KeyFigureEntry | null | undefined } | { error: string };

/**
 * Reads one cell of the table against what stood in it when the page was made: only what somebody
 * typed is a change, so that two people who work in one table do not undo each other's numbers.
 */
export function readKeyFigure(kind: NumberKind, typed: string, earlier: string): ReadCell {
  const { entry, problem } = readCell(kind, typed);
  if (sameEntry(entry, readCell(kind, earlier).entry)) return { change: undefined };
  if (problem) return { error: cellProblemText(kind, problem) };
  if (!isKeyFigure(entry)) return { error: "Vul een bedrag in, of n.v.t. of niet bekend." };
  return { change: entry ?? null };
}

function isKeyFigure(entry: NumberEntry | undefined): entry is KeyFigureEntry | undefined {
  return entry !== "pm" && typeof entry !== "object";
}
