import { readCell, sameEntry, type NumberEntry, type NumberKind } from "@/components/questions/cell-text";
import { cellProblemText } from "@/components/report/problem-text";
import type { KeyFigureEntry } from "@/lib/data/key-figures/key-figure-table";
import { cellKey } from "@/lib/template/answers/figure-answer";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { KeyFigureColumn } from "./key-figure-fields";

/** All cells that a figure has over the boards of a round, SWV by SWV. */
export function keyFigureColumns(
  figure: FigureDefinition,
  partnerships: readonly { code: string; shortName: string }[],
  used: ReadonlySet<string>,
): KeyFigureColumn[] {
  const values = [null, ...(figure.dimension?.values ?? [])];
  const codes = figure.perPartnership ? partnerships : [null];
  return codes
    .flatMap((partnership) =>
      values.map((value) => {
        const words = [partnership && `${partnership.code} (${partnership.shortName})`, value?.label];
        return {
          key: cellKey({ partnership: partnership?.code ?? null, value: value?.id ?? null }),
          label: words.filter((word) => word).join(", ") || figure.label,
        };
      }),
    )
    .filter(({ key }) => used.has(key));
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
