import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CHARACTERS, MAX_LIST_DEPTH, MAX_NODES } from "@/lib/rich-text/limits";
import { normaliseRichText, sameRichText } from "@/lib/rich-text/normalise";
import { plainText } from "@/lib/rich-text/plain-text";
import { parseRichText, richTextSchema } from "@/lib/rich-text/schema";
import { EMPTY_RICH_TEXT, type RichText } from "@/lib/rich-text/types";
import { looseRichText, richTextArbitrary } from "../../support/rich-text-arbitrary";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: string, ...marks: unknown[]) => ({ type: "text", text: value, marks });
const cell = (value: string, attrs: object = {}) => ({
  type: "tableCell",
  attrs,
  content: [paragraph(text(value))],
});
const row = (...content: unknown[]) => ({ type: "tableRow", content });

function codeOf(input: unknown): string {
  const result = parseRichText(input);
  return result.ok ? "ok" : result.problem.code;
}

function read(input: unknown): RichText {
  const result = parseRichText(input);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.path ?? ""}`);
  return result.value;
}

describe("reading a formatted text", () => {
  it("accepts every text in normal form and leaves it as it is", () => {
    fc.assert(
      fc.property(richTextArbitrary, (value) => {
        expect(read(JSON.parse(JSON.stringify(value)))).toEqual(value);
      }),
    );
  });

  it("brings every well-shaped text into a normal form, once and for all", () => {
    fc.assert(
      fc.property(looseRichText, (value) => {
        const once = normaliseRichText(value);
        expect(normaliseRichText(once)).toEqual(once);
      }),
    );
  });

  it("loses no word in doing so", () => {
    const words = (value: RichText) => plainText(value).split(/\s+/).filter(Boolean).sort();
    fc.assert(
      fc.property(looseRichText, (value) => {
        expect(words(normaliseRichText(value))).toEqual(words(value));
      }),
    );
  });

  it("makes of every table a full rectangle", () => {
    fc.assert(
      fc.property(richTextArbitrary, (value) => {
        for (const block of value.content) {
          if (block.type !== "table") continue;
          const covered: number[] = block.content.map(() => 0);
          block.content.forEach((line, index) => {
            expect(line.content.length).toBeGreaterThan(0);
            for (const { attrs } of line.content) {
              for (let down = index; down < index + attrs.rowspan; down += 1) {
                covered[down] = (covered[down] ?? Number.NaN) + attrs.colspan;
              }
            }
          });
          expect(new Set(covered).size).toBe(1);
        }
      }),
    );
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a string", "tekst"],
    ["HTML", "<p>tekst</p>"],
    ["a paragraph without a document", paragraph(text("a"))],
    ["an unknown node", doc({ type: "image", attrs: { src: "x" } })],
    ["an unknown mark", doc(paragraph(text("a", { type: "underline" })))],
    ["an attribute on a paragraph", doc({ type: "paragraph", attrs: { style: "color:red" } })],
    [
      "an attribute on a link",
      doc(
        paragraph(
          text("a", { type: "link", attrs: { href: "https://voorbeeld.nl", target: "_blank" } }),
        ),
      ),
    ],
    ["an extra key", doc({ type: "paragraph", onclick: "x" })],
    ["a third heading level", doc({ type: "heading", attrs: { level: 3 } })],
    [
      "a heading in a list item",
      doc({
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "heading", attrs: { level: 1 } }] }],
      }),
    ],
    [
      "a table in a cell",
      doc({
        type: "table",
        content: [row({ type: "tableCell", content: [{ type: "table", content: [] }] })],
      }),
    ],
    ["a block among words", doc(paragraph(paragraph()))],
    ["text that is a number", doc(paragraph({ type: "text", text: 12 }))],
    ["a column span of nought", doc({ type: "table", content: [row(cell("a", { colspan: 0 }))] })],
  ])("refuses %s", (_name, input) => {
    expect(codeOf(input)).toBe("unknownContent");
  });

  it("names the place of what it refuses", () => {
    const result = parseRichText(doc(paragraph(), { type: "image" }));
    expect(result).toMatchObject({
      ok: false,
      problem: { code: "unknownContent", path: "content.1.type" },
    });
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "/intern",
    "//voorbeeld.nl",
    "ftp://voorbeeld.nl",
    "https://a b.nl",
    "mailto:",
    "https:///x",
  ])("refuses the link %s", (href) => {
    expect(codeOf(doc(paragraph(text("a", { type: "link", attrs: { href } }))))).toBe("unsafeLink");
  });

  it.each(["\u0000", "\u0007", "\r", "\u009f", "\ud800", "x\udc00", "\uffff"])(
    "refuses the character %j",
    (character) => {
      expect(codeOf(doc(paragraph(text(`a${character}b`))))).toBe("controlCharacters");
    },
  );

  it("accepts tab, new line, emoji and accents", () => {
    expect(codeOf(doc(paragraph(text("a\tb\nc 😀 é"))))).toBe("ok");
  });

  it("accepts as many characters as fit and no more", () => {
    expect(codeOf(doc(paragraph(text("a".repeat(MAX_CHARACTERS)))))).toBe("ok");
    const result = parseRichText(doc(paragraph(text("a".repeat(MAX_CHARACTERS + 3)))));
    expect(result).toMatchObject({
      ok: false,
      problem: {
        code: "tooLong",
        details: { limit: MAX_CHARACTERS, characters: MAX_CHARACTERS + 3 },
      },
    });
  });

  it("refuses what is made to be too much, without going through it", () => {
    let deep: unknown = paragraph();
    for (let level = 0; level < 100_000; level += 1) deep = { type: "bulletList", content: [deep] };
    expect(codeOf(doc(deep))).toBe("tooComplex");
    expect(codeOf(doc(...Array.from({ length: MAX_NODES + 1 }, () => paragraph())))).toBe(
      "tooComplex",
    );
    const endless: { type: string; content: unknown[] } = { type: "doc", content: [] };
    endless.content.push(endless);
    expect(codeOf(endless)).toBe("tooComplex");
    const wide = row(...Array.from({ length: 31 }, () => cell("a")));
    expect(codeOf(doc({ type: "table", content: [wide] }))).toBe("tableTooWide");
    const staircase = Array.from({ length: 1_000 }, () =>
      row(cell("a", { colspan: 30, rowspan: 1_000 })),
    );
    expect(codeOf(doc({ type: "table", content: staircase }))).toBe("tableTooWide");
  });

  it("continues lists that are too deep at the deepest level", () => {
    const nested = (depth: number): unknown => ({
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [paragraph(text(`niveau ${depth}`)), ...(depth < 7 ? [nested(depth + 1)] : [])],
        },
      ],
    });
    const value = read(doc(nested(1)));
    expect(plainText(value, { listMarkers: true }).split("\n").at(-1)).toBe(
      `${"  ".repeat(MAX_LIST_DEPTH - 1)}• niveau 7`,
    );
    expect(plainText(value)).toContain("niveau 6\nniveau 7");
  });

  it("joins, orders and drops what makes no difference", () => {
    const bold = { type: "bold" };
    const value = read(
      doc(
        paragraph(
          text("een ", bold),
          text("twee", bold),
          { type: "hardBreak", marks: [bold] },
          text("drie", { type: "italic" }, bold),
        ),
        { type: "bulletList", content: [] },
        { type: "orderedList", content: [{ type: "listItem", content: [] }] },
        paragraph(),
      ),
    );
    expect(value.content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "een twee", marks: [bold] },
          { type: "hardBreak" },
          { type: "text", text: "drie", marks: [bold, { type: "italic" }] },
        ],
      },
      {
        type: "orderedList",
        attrs: { start: 1 },
        content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
      },
    ]);
  });

  it("fills up a table and cuts spans that stick out", () => {
    const value = read(
      doc({
        type: "table",
        content: [row(cell("a", { rowspan: 3 }), cell("b", { colspan: 2 })), row(), row(cell("c"))],
      }),
    );
    const table = value.content[0];
    expect(
      table?.type === "table" &&
        table.content.map((line) =>
          line.content.map(({ attrs }) => [attrs.colspan, attrs.rowspan]),
        ),
    ).toEqual([
      [
        [1, 3],
        [2, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  it("reads an empty document as the empty text", () => {
    expect(read(doc())).toEqual(EMPTY_RICH_TEXT);
    expect(read(doc(paragraph(), paragraph()))).toEqual(EMPTY_RICH_TEXT);
  });

  it("is available as a Zod type with the code as message", () => {
    expect(richTextSchema.parse(doc(paragraph(text("a"))))).toEqual(
      doc({ type: "paragraph", content: [{ type: "text", text: "a" }] }),
    );
    const issue = richTextSchema.safeParse(doc({ type: "video" })).error?.issues[0];
    expect(issue).toMatchObject({ message: "unknownContent", path: ["content", "0", "type"] });
  });
});

describe("comparing texts", () => {
  it("does not look at the order of keys", () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    fc.assert(
      fc.property(richTextArbitrary, richTextArbitrary, (a, b) => {
        expect(sameRichText(a, turned(a) as RichText)).toBe(true);
        expect(sameRichText(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
