import { diffArrays } from "diff";
import type { Piece } from "./change";

/** A word with its apostrophes, hyphens and decimals (`zo'n`, `71,7`), white space, or one sign. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,:-][\p{L}\p{M}\p{N}]+)*|\s+|\S/gu;

/** Beyond this many differences two texts are shown as two texts; comparing on would take seconds. */
const MOST_DIFFERENCES = 600;

/** Even in a text of very many lines, so many in one are shown word by word. */
const FEWEST_DIFFERENCES = 40;

/**
 * How many differences each of so many texts may have, so that comparing them all costs no more than
 * comparing one: the cost grows with the square of the differences.
 */
export function mostDifferences(texts: number): number {
  return Math.max(FEWEST_DIFFERENCES, Math.floor(MOST_DIFFERENCES / Math.sqrt(Math.max(1, texts))));
}

/** The words, white space and signs of a text; together they are the text. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/**
 * What changed between two texts, by word. Neighbours are of different kinds; none is empty.
 *
 * @param most differences; two texts with more are shown as two texts
 */
export function wordChanges(before: string, after: string, most = mostDifferences(1)): Piece[] {
  if (before === after) return piecesOf([{ kind: "kept", text: before }]);
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: most });
  if (!changes) {
    return piecesOf([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  }
  const pieces = changes.map(
    ({ added, removed, value }): Piece => ({
      kind: added ? "added" : removed ? "removed" : "kept",
      text: value.join(""),
    }),
  );
  return piecesOf(withoutGaps(pieces));
}

/**
 * White space between two replaced words belongs to the replacement: `de oude fiets` became
 * `een nieuwe fiets` reads as two words for two, not as one for one, twice.
 */
function withoutGaps(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const gap =
      piece.kind === "kept" &&
      piece.text.trim() === "" &&
      isReplacement(pieces[index - 2], pieces[index - 1]) &&
      isReplacement(pieces[index + 1], pieces[index + 2]);
    if (!gap) return [piece];
    return [
      { kind: "removed", text: piece.text },
      { kind: "added", text: piece.text },
    ];
  });
}

function isReplacement(one: Piece | undefined, other: Piece | undefined): boolean {
  return one !== undefined && other !== undefined && one.kind !== "kept" && other.kind !== "kept";
}

/** Joins neighbours: within a change first all that went, then all that came. */
function piecesOf(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let removed = "";
  let added = "";
  let kept = "";
  const endChange = () => {
    if (removed !== "") joined.push({ kind: "removed", text: removed });
    if (added !== "") joined.push({ kind: "added", text: added });
    removed = added = "";
  };
  const endKept = () => {
    if (kept !== "") joined.push({ kind: "kept", text: kept });
    kept = "";
  };
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "kept") {
      endChange();
      kept += text;
    } else {
      endKept();
      if (kind === "removed") removed += text;
      else added += text;
    }
  }
  endChange();
  endKept();
  return joined;
}
