// @vitest-environment jsdom
import { Editor, getSchema } from "@tiptap/core";
import { DOMParser as SchemaParser } from "@tiptap/pm/model";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { documentExtensions } from "@/components/rich-text/document-nodes";
import { cleanPastedHtml } from "@/components/rich-text/paste/clean-pasted-html";
import { editableContent, replaceContent } from "@/components/rich-text/replace-content";
import { RichTextReader } from "@/components/rich-text/rich-text-reader";
import { typedText } from "@/components/rich-text/typed-text";
import { plainText } from "@/lib/rich-text/plain-text";
import { parseRichText } from "@/lib/rich-text/schema";
import { richTextArbitrary } from "../../support/rich-text-arbitrary";
import {
  googleDocs,
  outlook,
  webPage,
  wordLists,
  wordOnline,
  wordTable,
  wordText,
} from "./paste/word-fixtures";

const schema = getSchema(documentExtensions(3));

describe("the editor's schema", () => {
  it("holds every stored text and gives it back unchanged", () => {
    fc.assert(
      fc.property(richTextArbitrary, (value) => {
        const node = schema.nodeFromJSON(value);
        node.check();
        expect(typedText(node)).toEqual(value);
      }),
    );
  });

  it("knows no node, mark or attribute that is not stored", () => {
    const attributes = (spec: { attrs?: object | null }) => Object.keys(spec.attrs ?? {});
    expect(
      Object.fromEntries(
        Object.values(schema.nodes).map((type) => [type.name, attributes(type.spec)]),
      ),
    ).toEqual({
      doc: [],
      paragraph: [],
      text: [],
      hardBreak: [],
      heading: ["level"],
      bulletList: [],
      orderedList: ["start"],
      listItem: [],
      table: [],
      tableRow: [],
      tableHeader: ["colspan", "rowspan"],
      tableCell: ["colspan", "rowspan"],
    });
    expect(
      Object.fromEntries(
        Object.values(schema.marks).map((type) => [type.name, attributes(type.spec)]),
      ),
    ).toEqual({
      bold: [],
      italic: [],
      link: ["href"],
    });
  });

  it.each(
    Object.entries({ wordText, wordLists, wordTable, wordOnline, googleDocs, outlook, webPage }),
  )("takes what is pasted from %s as it was cleaned", (_name, pasted) => {
    const { html } = cleanPastedHtml(pasted);
    const page = new DOMParser().parseFromString(html, "text/html");
    const value = typedText(SchemaParser.fromSchema(schema).parse(page.body));
    expect(parseRichText(value)).toEqual({ ok: true, value });
    // Written out again it is the same page, so nothing was refused or moved.
    expect(plainText(value).replace(/\s+/g, " ").trim()).toBe(
      html
        .replace(/<\/(?:p|h1|h2)>|<br>/g, " ")
        .replace(/<[^>]+>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replace(/\s+/g, " ")
        .trim(),
    );
  });
});

describe("text from outside", () => {
  it("takes the place of any other, without telling, and can be undone", () => {
    fc.assert(
      fc.property(richTextArbitrary, richTextArbitrary, (before, after) => {
        let updates = 0;
        const editor = new Editor({
          element: document.createElement("div"),
          extensions: documentExtensions(3),
          content: editableContent(before),
          injectCSS: false,
          onUpdate: () => {
            updates += 1;
          },
        });
        expect(typedText(editor.state.doc)).toEqual(before);
        replaceContent(editor, after);
        expect(typedText(editor.state.doc)).toEqual(after);
        expect(updates).toBe(0);
        editor.commands.undo();
        expect(typedText(editor.state.doc)).toEqual(before);
        editor.destroy();
      }),
      { numRuns: 60 },
    );
  });
});

describe("the reader", () => {
  const words = (text: string) => text.replace(/\s+/g, "");

  it("shows every word, in order", () => {
    fc.assert(
      fc.property(richTextArbitrary, (value) => {
        const page = document.createElement("div");
        page.innerHTML = renderToStaticMarkup(<RichTextReader value={value} />);
        expect(words(page.textContent)).toBe(words(plainText(value)));
      }),
    );
  });

  it("shifts headings, marks header cells and protects links", () => {
    const html = renderToStaticMarkup(
      <RichTextReader
        headingLevel={4}
        tableLabel="Tabel bij Verwijzingen"
        value={{
          type: "doc",
          content: [
            { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Kop" }] },
            {
              type: "heading",
              attrs: { level: 2 },
              content: [{ type: "text", text: "Tussenkop" }],
            },
            {
              type: "paragraph",
              content: [
                {
                  type: "text",
                  text: "link",
                  marks: [
                    { type: "link", attrs: { href: "https://voorbeeld.nl" } },
                    { type: "bold" },
                  ],
                },
              ],
            },
            {
              type: "table",
              content: [
                {
                  type: "tableRow",
                  content: [
                    {
                      type: "tableHeader",
                      attrs: { colspan: 2, rowspan: 1 },
                      content: [{ type: "paragraph" }],
                    },
                  ],
                },
                {
                  type: "tableRow",
                  content: [
                    {
                      type: "tableHeader",
                      attrs: { colspan: 1, rowspan: 1 },
                      content: [{ type: "paragraph" }],
                    },
                    {
                      type: "tableCell",
                      attrs: { colspan: 1, rowspan: 1 },
                      content: [{ type: "paragraph" }],
                    },
                  ],
                },
              ],
            },
          ],
        }}
      />,
    );
    const page = document.createElement("div");
    page.innerHTML = html;
    expect(page.querySelector("h4")?.textContent).toBe("Kop");
    expect(page.querySelector("h5")?.textContent).toBe("Tussenkop");
    expect(page.querySelector("a")?.outerHTML).toBe(
      '<a href="https://voorbeeld.nl" rel="noopener nofollow"><strong>link</strong></a>',
    );
    expect([...page.querySelectorAll("th")].map((cell) => [cell.scope, cell.colSpan])).toEqual([
      ["col", 2],
      ["row", 1],
    ]);
    expect(page.querySelector("[role='region']")?.getAttribute("aria-label")).toBe(
      "Tabel bij Verwijzingen",
    );
  });
});
