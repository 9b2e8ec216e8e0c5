import { lineText, type SourceLine } from "./source";
import { squeeze } from "./squeeze";

/*
 * What only the portal's own documents print beside the form and the answers (`lib/document`): a
 * report that was made with it comes back as an import too.
 */

/** Behind an indicator that the board worked out. */
const WORKED_OUT = squeeze("(uitgewerkt)");

const NOTES = [
  "(uitgewerkt)",
  "PM: Regels met PM tellen niet mee in het totaal.",
  "niet ingevuld",
  "nog niet ingevuld",
  "nog niet ondertekend",
].map(squeeze);

/** Whether a file is a document of the portal: only there the indicators worked out are marked. */
export function isPortalPrint(lines: readonly SourceLine[]): boolean {
  return lines.some((line) => lineText(line).includes("(uitgewerkt)") || squeeze(lineText(line)) === WORKED_OUT);
}

/** Whether a line is a note of the portal itself. */
export function isPortalNote(line: SourceLine): boolean {
  return NOTES.includes(squeeze(lineText(line)));
}
