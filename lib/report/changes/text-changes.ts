import { sameRichText } from "@/lib/rich-text/normalise";
import { EMPTY_RICH_TEXT, type RichText } from "@/lib/rich-text/types";
import type { Formatting, LineChange, LineForm, Piece, TextChange } from "./change";
import { pairLines, type LinePair } from "./pair-lines";
import { linesOfPlainText, linesOfRichText, type TextLine } from "./text-lines";
import { mostDifferences, wordChanges } from "./word-changes";

/** What changed between two formatted texts; null where they are the same. No text is an empty text. */
export function richTextChanges(before: RichText | undefined, after: RichText | undefined): TextChange | null {
  const [was, is] = [before ?? EMPTY_RICH_TEXT, after ?? EMPTY_RICH_TEXT];
  if (sameRichText(was, is)) return null;
  const text = textChanges(linesOfRichText(was), linesOfRichText(is));
  return showsChange(text) ? text : withChangedLayout(text);
}

/** The same for unformatted texts. */
export function plainTextChanges(before: string | undefined, after: string | undefined): TextChange | null {
  const text = textChanges(linesOfPlainText(before), linesOfPlainText(after));
  return showsChange(text) ? text : null;
}

function textChanges(before: readonly TextLine[], after: readonly TextLine[]): TextChange {
  const pairs = pairLines(before, after);
  const changed = pairs.filter(({ before: was, after: is }) => was && is && was.text !== is.text).length;
  return { lines: pairs.map((pair) => lineChange(pair, changed)) };
}

function showsChange({ lines }: TextChange): boolean {
  return lines.some(({ kind, formatting }) => kind !== "kept" || formatting.length > 0);
}

/** For texts that differ in what no line shows: where a list or table ends and the next begins. */
function withChangedLayout({ lines: [first, ...rest] }: TextChange): TextChange {
  return { lines: first ? [{ ...first, formatting: ["layout"] }, ...rest] : [] };
}

/** @param changed how many lines of the text were rewritten */
function lineChange({ before, after }: LinePair<TextLine>, changed: number): LineChange {
  if (before === null) return oneSided("added", after);
  if (after === null) return oneSided("removed", before);
  const pieces = changedPieces(before, after, changed);
  return {
    kind: before.text === after.text ? "kept" : "changed",
    form: after.form,
    pieces,
    formatting: [...changedShape(before, after), ...changedLooks(pieces, before, after)],
  };
}

function oneSided(kind: "added" | "removed", { text, form }: TextLine): LineChange {
  return { kind, form, pieces: text === "" ? [] : [{ kind, text }], formatting: [] };
}

/** Rows of as many cells are compared cell by cell: a word that moved to another column is a change. */
function changedPieces(before: TextLine, after: TextLine, changed: number): Piece[] {
  const [left, right] = [before.text.split("\t"), after.text.split("\t")];
  if (before.form.kind !== "row" || after.form.kind !== "row" || left.length !== right.length) {
    return wordChanges(before.text, after.text, mostDifferences(changed));
  }
  return left.flatMap((cell, index): Piece[] => [
    ...(index === 0 ? [] : [{ kind: "kept" as const, text: "\t" }]),
    ...wordChanges(cell, right[index] ?? "", mostDifferences(changed * left.length)),
  ]);
}

const FORM_NAMES: Readonly<Record<LineForm["kind"], Formatting>> = {
  paragraph: "paragraph",
  heading: "heading",
  item: "list",
  row: "table",
};

function changedShape(before: TextLine, after: TextLine): Formatting[] {
  return before.shape === after.shape ? [] : [FORM_NAMES[after.form.kind]];
}

/** How the letters that stayed look otherwise. */
function changedLooks(pieces: readonly Piece[], before: TextLine, after: TextLine): Formatting[] {
  const changed = new Set<Formatting>();
  let [i, j] = [0, 0];
  for (const { kind, text } of pieces) {
    if (kind === "kept") {
      for (let step = 0; step < text.length; step += 1) {
        const [was, is] = [before.looks[i + step], after.looks[j + step]];
        if (was === is || !was || !is) continue;
        if (was.bold !== is.bold) changed.add("bold");
        if (was.italic !== is.italic) changed.add("italic");
        if (was.href !== is.href) changed.add("link");
      }
    }
    if (kind !== "added") i += text.length;
    if (kind !== "removed") j += text.length;
  }
  return [...changed];
}
