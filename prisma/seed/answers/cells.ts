import { cellKey, type FigureAnswer, type FigureEntry } from "@/lib/template/answers/figure-answer";
import { randomFor } from "../random";
import type { Voice } from "../texts/voice";

/** The key of a cell of the whole board. */
export function cell(value: string): string {
  return cellKey({ partnership: null, value: value === "totaal" ? null : value });
}

/** A figure of the whole board without parts. */
export function whole(entry: FigureEntry): FigureAnswer {
  return { values: { [cell("totaal")]: entry } };
}

/** Some boards confirm what the SWV counts, the others leave it as it stands. */
export function confirms({ board, year }: Voice, figure: string): boolean {
  return randomFor("confirms", figure, board.number, year.index).chance(board.style === "short" ? 0.2 : 0.5);
}
