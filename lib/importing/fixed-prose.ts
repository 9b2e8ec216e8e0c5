import type { SourceLine } from "./source";
import { lineText } from "./source";
import { squeeze } from "./squeeze";

/** Who writes "we" means a board; the fixed text of a form speaks of boards. */
const FIRST_PERSON = /(?<![\p{L}])(?:wij|we|ons|onze|ik|mijn)(?![\p{L}])/iu;

/**
 * Whether a paragraph among the fixed text of the form is a sentence of the board. It is where it
 * was typed in a field, names the board, or speaks for itself; and where all else there is as in
 * the template, what is not must have been added.
 *
 * @param asShipped whether the fixed text around it is that of the template
 */
export function isBoardsOwn(lines: readonly SourceLine[], asShipped: boolean, boardName: string): boolean {
  const text = lines.map(lineText).join(" ").trim();
  if (squeeze(text).length < 2) return false;
  if (lines.some(({ pieces }) => pieces.some(({ field, text: typed }) => field !== undefined && typed.trim() !== ""))) return true;
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text)) return false;
  if (boardName.length >= 5 && squeeze(text).includes(squeeze(boardName))) return true;
  return FIRST_PERSON.test(text) || asShipped;
}
