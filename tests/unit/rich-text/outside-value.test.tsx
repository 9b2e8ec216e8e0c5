// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { act, useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { documentExtensions } from "@/components/rich-text/document-nodes";
import { typedText } from "@/components/rich-text/typed-text";
import { useOutsideValue } from "@/components/rich-text/use-outside-value";
import { plainText, richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/types";

let editor: Editor;
let root: Root;
let changes: RichText[];

/** The editor's owner, as a form is: it is told of changes and decides what it gives back. */
function Owner({ value }: { value: RichText }) {
  const isNews = useOutsideValue(editor, value);
  useEffect(() => {
    const tell = () => {
      const typed = typedText(editor.state.doc);
      if (isNews(typed)) changes.push(typed);
    };
    editor.on("update", tell);
    return () => void editor.off("update", tell);
  }, [isNews]);
  return null;
}

const give = (value: RichText) => act(() => root.render(<Owner value={value} />));
const type = (text: string) =>
  editor.commands.insertContentAt(editor.state.doc.content.size - 1, text);
const shown = () => plainText(typedText(editor.state.doc));

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  changes = [];
  const start = richTextFromPlainText("begin");
  editor = new Editor({
    element: document.createElement("div"),
    extensions: documentExtensions(3),
    content: start,
    injectCSS: false,
  });
  root = createRoot(document.createElement("div"));
  give(start);
});

afterEach(() => {
  act(() => root.unmount());
  editor.destroy();
  vi.unstubAllGlobals();
});

describe("a value from the editor's owner", () => {
  it("is told once what was typed", () => {
    type("A");
    type("B");
    expect(changes.map((change) => plainText(change))).toEqual(["beginA", "beginAB"]);
  });

  it("changes nothing when it is what was typed, also when it comes back late", () => {
    type("A");
    type("B");
    for (const change of changes) give(change);
    expect(shown()).toBe("beginAB");
    expect(changes).toHaveLength(2);
  });

  it("changes nothing when it is equal, whatever object it is", () => {
    type("A");
    give(richTextFromPlainText("begin"));
    expect(shown()).toBe("beginA");
  });

  it("takes the place of the text when it is somebody else's, without being told back", () => {
    type("A");
    give(richTextFromPlainText("van een collega"));
    expect(shown()).toBe("van een collega");
    expect(changes).toHaveLength(1);
  });

  it("can be what was typed before somebody else's version came", () => {
    type("A");
    const [mine] = changes;
    give(richTextFromPlainText("van een collega"));
    if (mine !== undefined) give(mine);
    expect(shown()).toBe("beginA");
  });

  it("leaves the cursor where it was when blocks before and after it change", () => {
    const lines = (...texts: string[]) => richTextFromPlainText(texts.join("\n"));
    give(lines("eerste alinea", "tweede alinea", "derde alinea"));
    const place = "eerste alinea".length + 2 + 1 + "tweede".length;
    editor.commands.setTextSelection(place);
    give(lines("nieuw vooraan", "eerste alinea, langer", "tweede alinea", "derde", "en nog een"));
    expect(shown()).toBe("nieuw vooraan\neerste alinea, langer\ntweede alinea\nderde\nen nog een");
    const { $from } = editor.state.selection;
    expect($from.parent.textContent).toBe("tweede alinea");
    expect($from.parentOffset).toBe("tweede".length);
    expect(changes).toHaveLength(0);
  });

  it("tells of an undo that brings the old text back", () => {
    give(richTextFromPlainText("van een collega"));
    editor.commands.undo();
    expect(changes.map((change) => plainText(change))).toEqual(["begin"]);
  });
});
