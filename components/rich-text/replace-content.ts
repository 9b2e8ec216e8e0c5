import type { Editor } from "@tiptap/core";
import type { RichText } from "@/lib/rich-text/types";

/** The text as the editor shows it: with an empty line after a table at the end, to write on in. */
export function editableContent(value: RichText): RichText {
  if (value.content.at(-1)?.type !== "table") return value;
  return { type: "doc", content: [...value.content, { type: "paragraph" }] };
}

/**
 * Puts another text in the editor without telling `onUpdate`. Only what differs is replaced, so
 * that the cursor stays where somebody was reading; "Ongedaan maken" brings the old text back.
 */
export function replaceContent(editor: Editor, value: RichText): void {
  const next = editor.schema.nodeFromJSON(editableContent(value));
  const { doc, tr } = editor.state;
  const start = doc.content.findDiffStart(next.content);
  const ends = doc.content.findDiffEnd(next.content);
  if (start === null || ends === null) return;
  // Where the same letters repeat, the two searches may pass each other.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap));
  if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
  editor.view.dispatch(tr.setMeta("preventUpdate", true));
}
