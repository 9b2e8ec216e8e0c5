import { AlignmentType, LevelFormat, type ILevelsOptions, type NumberingDefinition } from "docx";
import { MAX_LIST_DEPTH } from "@/lib/rich-text/limits";

/** How far a list stands in for each of its levels, in twentieths of a point. */
export const LIST_STEP = 340;

const levels = (of: (level: number) => Pick<ILevelsOptions, "format" | "text" | "start">): ILevelsOptions[] =>
  Array.from({ length: MAX_LIST_DEPTH }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (level + 1) * LIST_STEP, hanging: LIST_STEP } } },
    ...of(level),
  }));

const MARKERS = ["•", "–", "·"];

/** Lists with marks; one definition for all of them, since nothing counts. */
export const BULLETS: NumberingDefinition = {
  reference: "opsomming",
  levels: levels((level) => ({ format: LevelFormat.BULLET, text: MARKERS[level % MARKERS.length] ?? "•" })),
};

/** Numbered lists that begin with that number; each list is an instance of its own. */
export function numbersFrom(start: number): NumberingDefinition {
  return {
    reference: `nummering-vanaf-${start}`,
    levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
  };
}

/** Hands every numbered list of a document a number of its own, so that none counts on from another. */
export class ListCounter {
  private last = 0;

  next(): number {
    this.last += 1;
    return this.last;
  }
}
