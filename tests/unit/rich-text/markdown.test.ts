import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it } from "vitest";
import { markdownOf } from "@/lib/rich-text/markdown";
import { normaliseRichText } from "@/lib/rich-text/normalise";
import type { Block, RichText } from "@/lib/rich-text/types";

const doc = (...content: Block[]): RichText => normaliseRichText({ type: "doc", content });
const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });

/** The words of Markdown as any reader of it shows them. */
function shown(markdown: string): string {
  const words: string[] = [];
  const walk = (node: { type: string; value?: string; children?: readonly object[] }) => {
    if (node.value !== undefined) words.push(node.value);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
  return words.join("");
}

describe("a text as Markdown", () => {
  it("has a sign for each kind of formatting", () => {
    const text = doc(
      { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Kop" }] },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Tussenkop" }] },
      { type: "paragraph", content: [{ type: "text", text: "Een " }, { type: "text", text: "vet ", marks: [{ type: "bold" }] }, { type: "text", text: "woord", marks: [{ type: "italic" }] }, { type: "hardBreak" }, { type: "text", text: "hier", marks: [{ type: "link", attrs: { href: "https://voorbeeld.nl/a(b)" } }] }] },
      { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "drie" }] }, { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "daaronder" }] }] }] }] }] },
    );
    expect(markdownOf(text)).toBe("## Kop\n\n### Tussenkop\n\nEen **vet** *woord*\\\n[hier](https://voorbeeld.nl/a%28b%29)\n\n3. drie\n   - daaronder");
  });

  it("says what was written, whatever signs are in it", () => {
    const word = fc.constantFrom("leerling", "*", "_", "#", "1.", "-", "|", "`", "~", "+", ">", "[x](y)", "a*b", "snake_case_", "\\", "**", "2)", "!", "€ 5");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(" ");
        expect(shown(markdownOf(doc(paragraph(text))))).toBe(text);
      }),
    );
  });
});
