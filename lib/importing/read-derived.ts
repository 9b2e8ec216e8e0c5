import type { DerivedQuestion } from "@/lib/template/questions/definition";
import type { PartnershipLabel } from "@/lib/template/context";
import { namedPartnerships } from "./partnerships";
import { tickedTexts } from "./read-choices";
import { lineText, type SourceLine } from "./source";
import { squeeze } from "./squeeze";

/** What stands behind the label of a line that the portal fills in by itself; `rest` is something else. */
export function readDerived(
  questions: readonly DerivedQuestion[],
  lines: readonly SourceLine[],
  known: readonly PartnershipLabel[],
): { values: Record<string, string | string[]>; rest: SourceLine[] } {
  const end = lines.findIndex((line, index) => index > 0 && line.gap);
  const own = end === -1 ? lines : lines.slice(0, end);
  const rest = end === -1 ? [] : lines.slice(end);
  const values: Record<string, string | string[]> = {};
  const [first] = questions;
  if (!first || own.length === 0) return { values, rest: [...lines] };
  const text = withoutHint(own.map(lineText).join(" "), first.hint).replace(/\s+/g, " ").trim();
  if (first.from === "board.partnerships") {
    const named = namedPartnerships(own, known);
    const boxed = named.some((one) => one.boxed);
    const ticked = named.filter((one) => one.ticked).map(({ code }) => code);
    // Of a list without any box nobody can tell what was ticked; one SWV alone was written down.
    if (ticked.length > 0) values[first.id] = ticked;
    else if (!boxed && (named.length === 1 || isWrittenList(text, named.length))) values[first.id] = named.map(({ code }) => code);
    else if (named.length === 0 && text !== "") values[first.id] = [text];
    return { values, rest };
  }
  if (text === "" || /^[.…_-]+$/.test(text)) return { values, rest };
  if (first.from === "round.period") values[first.id] = schoolYear(text);
  else if (first.from === "signature.name" && questions.length > 1) {
    const [name = "", ...functions] = text.split(/\s*[,;/]\s*|\s+[-–]\s+/);
    if (name !== "") values[first.id] = name;
    const second = questions[1];
    if (second && functions.length > 0) values[second.id] = functions.join(", ");
  } else values[first.id] = text;
  return { values, rest };
}

/** Codes apart by commas were written down; those of a printed list stand apart by space, with their boxes lost. */
function isWrittenList(text: string, count: number): boolean {
  return count > 1 && (text.match(/[,;](?=\s*\p{Lu}{2}\s?\d{4})|(?<!\p{L})en(?=\s+\p{Lu}{2}\s?\d{4})/gu) ?? []).length === count - 1;
}

function withoutHint(text: string, hint: string | undefined): string {
  if (hint === undefined) return text;
  return text.replace(/\([^)]*\)/g, (found) => (squeeze(found) === squeeze(hint) ? " " : found));
}

/** A school year in the way the form writes it; what is no school year stays as it was typed. */
function schoolYear(text: string): string {
  const match = /^(?:schooljaar\s+)?(?:20)?(\d{2})\s*[-–—/]\s*(?:20)?(\d{2})$/i.exec(text);
  return match && Number(match[2]) === Number(match[1]) + 1 ? `20${match[1]}-20${match[2]}` : text;
}

/**
 * Takes the tick box for "does not apply" out of the lines of an answer.
 *
 * @returns whether it is ticked, and the lines without it
 */
export function takeTickBox(lines: readonly SourceLine[], label: string): { ticked: boolean; rest: SourceLine[] } {
  let ticked = false;
  const rest = lines.filter((line) => {
    const boxes = tickedTexts(lineText(line));
    const [box] = boxes;
    if (boxes.length !== 1 || !box || squeeze(box.text) !== squeeze(label)) return true;
    ticked ||= box.ticked;
    return false;
  });
  return { ticked, rest };
}
