import fc from "fast-check";
import { expect, test } from "vitest";
import type { Piece, TextChange } from "@/lib/report/changes/change";
import { plainTextChanges, richTextChanges } from "@/lib/report/changes/text-changes";
import { wordChanges } from "@/lib/report/changes/word-changes";
import { sameRichText } from "@/lib/rich-text/normalise";
import { plainText, richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { Block, Mark, RichText } from "@/lib/rich-text/types";
import { richTextArbitrary } from "../../../support/rich-text-arbitrary";

const without = (kind: Piece["kind"], pieces: readonly Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join("");

/** The text of one side: the lines and pieces that the other side alone has are left out. */
const sideOf = ({ lines }: TextChange, other: "added" | "removed") =>
  lines
    .filter(({ kind }) => kind !== other)
    .map(({ pieces }) => without(other, pieces))
    .join("\n");

const doc = (...content: Block[]): RichText => ({ type: "doc", content });
const line = (text: string, ...marks: Mark[]): Block => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks.length > 0 && { marks }) }],
});
const item = (text: string) => ({
  type: "listItem" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
});
const cell = (text: string) => ({ ...item(text), type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1 } });

/** Sentences of few words, so that two of them often share some. */
const sentences = fc
  .array(fc.array(fc.constantFrom("de", "het", "zo'n", "kind", "71,7%", "€ 52.800", "–", "één"), { maxLength: 8 }), {
    maxLength: 6,
  })
  .map((lines) => lines.map((words) => words.join(" ")).join("\n"));

test("kept and added words are the text after, kept and removed words the text before", () => {
  fc.assert(
    fc.property(fc.oneof(sentences, fc.string({ unit: "binary" })), fc.oneof(sentences, fc.string()), (before, after) => {
      const pieces = wordChanges(before, after);
      expect(without("removed", pieces)).toBe(after);
      expect(without("added", pieces)).toBe(before);
      for (const [index, piece] of pieces.entries()) {
        expect(piece.text).not.toBe("");
        expect(piece.kind).not.toBe(pieces[index + 1]?.kind);
      }
    }),
  );
});

test("the same holds for formatted texts, and a change is never passed over", () => {
  fc.assert(
    fc.property(richTextArbitrary, richTextArbitrary, (before, after) => {
      const change = richTextChanges(before, after);
      if (change === null) {
        expect(sameRichText(before, after)).toBe(true);
        return;
      }
      expect(sideOf(change, "removed")).toBe(plainText(after));
      expect(sideOf(change, "added")).toBe(plainText(before));
      expect(change.lines.some(({ kind, formatting }) => kind !== "kept" || formatting.length > 0)).toBe(true);
    }),
  );
});

test("and for a text of which some blocks were changed", () => {
  fc.assert(
    fc.property(richTextArbitrary, richTextArbitrary, fc.nat(), fc.nat(), (text, other, from, until) => {
      const kept = text.content.slice(0, from % (text.content.length + 1));
      const rest = text.content.slice(until % (text.content.length + 1));
      const content = [...kept, ...other.content, ...rest];
      const change = richTextChanges(text, { type: "doc", content });
      if (change === null) return;
      expect(sideOf(change, "removed")).toBe(plainText({ type: "doc", content }));
      expect(sideOf(change, "added")).toBe(plainText(text));
    }),
  );
});

test("unformatted texts line by line", () => {
  fc.assert(
    fc.property(sentences, sentences, (before, after) => {
      const change = plainTextChanges(before, after);
      if (change === null) {
        expect(before).toBe(after);
        return;
      }
      expect(sideOf(change, "removed")).toBe(after);
      expect(sideOf(change, "added")).toBe(before);
    }),
  );
});

test("words with apostrophes, hyphens and decimals are one word", () => {
  expect(wordChanges("Zo'n 71,7% van de SBO-leerlingen", "Zo'n 72,4% van de SO-leerlingen")).toEqual([
    { kind: "kept", text: "Zo'n " },
    { kind: "removed", text: "71,7" },
    { kind: "added", text: "72,4" },
    { kind: "kept", text: "% van de " },
    { kind: "removed", text: "SBO-leerlingen" },
    { kind: "added", text: "SO-leerlingen" },
  ]);
});

test("neighbouring words that were replaced are one replacement", () => {
  expect(wordChanges("met de oude aanpak", "met een nieuwe aanpak")).toEqual([
    { kind: "kept", text: "met " },
    { kind: "removed", text: "de oude" },
    { kind: "added", text: "een nieuwe" },
    { kind: "kept", text: " aanpak" },
  ]);
});

test("a rewritten paragraph stands beside its old text, a new one on its own", () => {
  const before = richTextFromPlainText("Wij begeleiden zes leerlingen in de klas.\nHet overleg is op maandag.");
  const after = richTextFromPlainText(
    "Elke school heeft een plan.\nWij begeleiden acht leerlingen in de klas.\nHet overleg is op maandag.",
  );
  expect(richTextChanges(before, after)?.lines.map(({ kind }) => kind)).toEqual(["added", "changed", "kept"]);
});

test("sentences without words in common are not mixed", () => {
  const change = richTextChanges(
    richTextFromPlainText("Geen bijzonderheden."),
    richTextFromPlainText("Wij kozen een andere aanpak voor alle scholen."),
  );
  expect(change?.lines.map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

test("formatting alone is named", () => {
  const lines = (before: RichText, after: RichText) =>
    richTextChanges(before, after)?.lines.map(({ kind, formatting }) => [kind, ...formatting].join(" "));
  const plain = doc(line("Aanpak"));
  expect(lines(plain, doc({ type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Aanpak" }] }))).toEqual(
    ["kept heading"],
  );
  expect(lines(plain, doc({ type: "bulletList", content: [item("Aanpak")] }))).toEqual(["kept list"]);
  expect(lines(plain, doc(line("Aanpak", { type: "bold" }, { type: "italic" })))).toEqual(["kept bold italic"]);
  const link = (href: string): Mark => ({ type: "link", attrs: { href } });
  expect(lines(doc(line("Aanpak", link("https://a.example"))), doc(line("Aanpak", link("https://b.example"))))).toEqual([
    "kept link",
  ]);
});

test("a link that leads elsewhere is named beside changed words", () => {
  const link = (href: string): Mark => ({ type: "link", attrs: { href } });
  const change = richTextChanges(
    doc(line("Zie het plan van onze school", link("https://a.example"))),
    doc(line("Lees het plan van onze school", link("https://b.example"))),
  );
  expect(change?.lines[0]).toMatchObject({ kind: "changed", formatting: ["link"] });
});

test("rows of a table are compared cell by cell", () => {
  const table = (...cells: string[]): RichText =>
    doc({ type: "table", content: [{ type: "tableRow", content: cells.map(cell) }] });
  const change = richTextChanges(table("School De Eikel", "zes leerlingen"), table("School De Eikel", "acht leerlingen"));
  expect(change?.lines).toEqual([
    {
      kind: "changed",
      form: { kind: "row" },
      formatting: [],
      pieces: [
        { kind: "kept", text: "School De Eikel" },
        { kind: "kept", text: "\t" },
        { kind: "removed", text: "zes" },
        { kind: "added", text: "acht" },
        { kind: "kept", text: " leerlingen" },
      ],
    },
  ]);
});

test("two lists that became one are a change of layout", () => {
  const list = (...items: string[]): Block => ({ type: "orderedList", attrs: { start: 1 }, content: items.map(item) });
  const change = richTextChanges(doc(list("een"), list("een")), doc(list("een", "een")));
  expect(change?.lines[0]?.formatting).toEqual(["layout"]);
});

test("two long texts without anything in common take little time", () => {
  const long = (word: string) => Array.from({ length: 6_000 }, (_, index) => `${word}${index}`).join(" ");
  const begun = performance.now();
  expect(wordChanges(long("aa"), long("bb"))).toHaveLength(2);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test.each([
  ["9,000 other lines", 9_000, (side: string) => (index: number) => `${side}${index}`],
  ["10 lines of 2,400 short words", 10, (side: string) => (index: number) => shortWords(2_400, index, side === "a" ? 3 : 11)],
  ["100 lines of 240 short words", 100, (side: string) => (index: number) => shortWords(240, index, side === "a" ? 3 : 11)],
])("texts made to be hard to compare hold nobody up: %s", (_, lines, lineOf) => {
  const text = (side: string) => doc(...Array.from({ length: lines }, (_line, index) => line(lineOf(side)(index))));
  const [before, after] = [text("a"), text("b")];
  const started = performance.now();
  const change = richTextChanges(before, after);
  // Minutes and many seconds, before there were limits; now about one second on a busy machine.
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(change && sideOf(change, "added")).toBe(plainText(before));
  expect(change && sideOf(change, "removed")).toBe(plainText(after));
});

/** Half of the words the same at both sides, so that the lines belong together. */
function shortWords(count: number, line: number, step: number): string {
  const letter = (index: number) => (index % 10 < 5 ? "ab".charAt(index % 2) : String.fromCharCode(99 + ((line * 7 + index * step) % 20)));
  return Array.from({ length: count }, (_, index) => letter(index)).join(" ");
}
