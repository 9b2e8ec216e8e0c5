import type { Editor } from "@tiptap/core";
import type { Fragment, Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { diffIndices } from "node-diff3";
import type { RichText } from "@/lib/rich-text/types";

/** The text as the editor shows it: with an empty line after a table at the end, to write on in. */
export function editableContent(value: RichText): RichText {
  if (value.content.at(-1)?.type !== "table") return value;
  return { type: "doc", content: [...value.content, { type: "paragraph" }] };
}

/**
 * Puts another text in the editor without telling `onUpdate`. Only the blocks that differ are
 * replaced, and in them only what differs, so that the cursor stays where somebody is reading or
 * typing. "Ongedaan maken" brings the old text back, but for who is typing it takes back what was
 * typed here, and not what a colleague wrote.
 */
export function replaceContent(editor: Editor, value: RichText): void {
  const next = editor.schema.nodeFromJSON(editableContent(value));
  const { doc, tr } = editor.state;
  const [old, wanted] = [blocksOf(doc), blocksOf(next)];
  const stretches = diffIndices(
    old.map(({ node }) => JSON.stringify(node.toJSON())),
    wanted.map(({ node }) => JSON.stringify(node.toJSON())),
  );
  // From the end, so that what comes before stays where it is.
  for (const { buffer1, buffer2 } of stretches.reverse()) {
    const place = rangeOf(old, buffer1, doc.content.size);
    replaceStretch(tr, place, next.slice(...rangeOf(wanted, buffer2, next.content.size)).content);
  }
  if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
  if (!tr.docChanged) return;
  if (editor.isFocused) tr.setMeta("addToHistory", false);
  editor.view.dispatch(tr.setMeta("preventUpdate", true));
}

type PlacedBlock = { node: ProseMirrorNode; start: number };

function blocksOf(doc: ProseMirrorNode): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.forEach((node, start) => blocks.push({ node, start }));
  return blocks;
}

/** Where a number of blocks stand, from the first on, as positions. */
function rangeOf(blocks: readonly PlacedBlock[], [first, count]: [number, number], end: number): [number, number] {
  const at = (index: number) => blocks[index]?.start ?? end;
  return [at(first), at(first + count)];
}

function replaceStretch(tr: Transaction, [from, to]: [number, number], wanted: Fragment): void {
  const old = tr.doc.slice(from, to).content;
  const start = old.findDiffStart(wanted, from);
  const ends = old.findDiffEnd(wanted, to, from + wanted.size);
  if (start === null || ends === null) return;
  // Where the same letters repeat, the two searches may pass each other.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const added = tr.doc.type.create(null, wanted).slice(start - from, ends.b + overlap - from);
  tr.replace(start, ends.a + overlap, added);
}
