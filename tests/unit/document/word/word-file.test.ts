import type { Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import type { DocumentModel } from "@/lib/document/model";
import { printedDocument, type SignedReport } from "@/lib/document/submitted";
import { wordFile } from "@/lib/document/word/word-file";
import type { Answers, ReportContent } from "@/lib/report/content";
import type { Block, List, RichText } from "@/lib/rich-text/types";
import { bare, firstMissing, visibleStrings } from "@/tests/support/document-strings";
import { filledReport, paragraph, richText, rowId } from "@/tests/support/filled-report";
import { contentFor, farBoard, primaryBoard, wideBoard } from "@/tests/support/form-content";
import { otherDefinition } from "@/tests/support/other-region";
import { richTextArbitrary } from "@/tests/support/rich-text-arbitrary";
import { wordProblems } from "@/tests/support/word-checking";
import { elements, openWord, wordParagraphs, wordText } from "@/tests/support/word-reading";

const answered = (answers: Answers) => contentFor(primaryBoard, answers);
const draft = (content: ReportContent): DocumentModel => buildDocument(content, { audience: "board", state: { kind: "draft" } });
const written = async (text: RichText) => openWord(await wordFile(draft(answered({ thuiszitters: text }))));

const signed = (content: ReportContent, rest: Partial<SignedReport> = {}): DocumentModel =>
  printedDocument(
    {
      content,
      audience: "board",
      adoptedAt: null,
      errata: [],
      submission: { version: 2, receipt: "HW-2025-0007", submittedAt: new Date("2025-10-03T12:00:00Z"), signatoryName: "B. Eiken", signatoryFunction: "bestuurder", filing: null, hash: "0a1b".repeat(16) },
      ...rest,
    },
    "https://portaal.example",
  );

describe("a Word file", () => {
  it.each([
    ["full", draft(filledReport(wideBoard))],
    ["in five SWVs", draft(filledReport(farBoard))],
    ["empty", draft(contentFor(primaryBoard))],
    ["signed", signed(filledReport(primaryBoard))],
    ["of another region", draft({ ...answered({ aanwezigheid: richText(paragraph("Wij bellen.")) }), context: { ...answered({}).context, definition: otherDefinition } })],
  ])("of a report that is %s holds all of it in order and opens without repair", async (_, model) => {
    const file = await wordFile(model);
    expect(wordProblems(file)).toEqual([]);
    expect(firstMissing(visibleStrings(model), wordText(openWord(file)))).toBeUndefined();
  });

  it("of any text that can be stored opens without repair, with all of its words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(richTextArbitrary, { minLength: 3, maxLength: 3 }), async ([one, two, three]) => {
        const model = draft(
          answered({
            ...(one && { ankerpunt1: one }),
            ...(two && { thuiszitters: two }),
            ...(three && { bijlagen: [{ id: rowId(1), title: "Bijlage", text: three, after: "keuze" }] }),
          }),
        );
        const file = await wordFile(model);
        expect(wordProblems(file)).toEqual([]);
        expect(firstMissing(visibleStrings(model), wordText(openWord(file)))).toBeUndefined();
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("cannot hold a control character, whatever a name holds", async () => {
    const name = "Stichting \u0000\u0007\u001b\ufffe\ud800 & <w:br/> ]]> \"Één\"";
    const file = await wordFile(draft(contentFor({ ...primaryBoard, name })));
    expect(wordProblems(file)).toEqual([]);
    expect(wordText(openWord(file))).toContain('Stichting  & <w:br/> ]]> "Één"');
  });

  it("names language, title and board, and says CONCEPT and the page on every page", async () => {
    const word = openWord(await wordFile(draft(filledReport(primaryBoard))));
    expect(elements(word.xml("docProps/core.xml"), "dc:title")[0]?.textContent).toBe("Schoolbesturen aan zet 2024-2025, Stichting De Waterlelie");
    expect(elements(word.xml("docProps/core.xml"), "dc:creator")[0]?.textContent).toBe("Stichting De Waterlelie");
    expect(elements(word.xml("word/styles.xml"), "w:lang")[0]?.getAttribute("w:val")).toBe("nl-NL");
    const heads = [...word.parts.keys()].filter((path) => path.startsWith("word/header"));
    expect(heads).toHaveLength(2);
    for (const path of heads) expect(wordParagraphs(word, path)[0]?.text).toContain("CONCEPT");
    for (const path of [...word.parts.keys()].filter((path) => path.startsWith("word/footer"))) {
      expect(word.parts.get(path)).toContain("NUMPAGES");
      expect(wordParagraphs(word, path)[0]?.text).toContain("Concept, nog niet ingediend");
    }
  });

  it("is no draft once it is signed, and tells how the signing is checked and what was corrected since", async () => {
    const erratum = { id: rowId(1), questionKey: "", text: "Het zijn er 21.", signatoryName: "B. Eiken", signatoryFunction: "bestuurder", createdAt: new Date("2025-11-02T12:00:00Z") };
    const word = openWord(await wordFile(signed(filledReport(primaryBoard), { adoptedAt: new Date("2025-11-01T12:00:00Z"), errata: [erratum] })));
    expect([...word.parts.values()].some((text) => text.includes("CONCEPT"))).toBe(false);
    const text = wordText(word);
    for (const wanted of ["Erratum", "Het zijn er 21.", "HW-2025-0007", "0a1b 0a1b", "https://portaal.example/controleren"]) expect(text).toContain(wanted);
  });

  it("hides small counts for outsiders, and the hash that would tell them", async () => {
    const content = answered({ verwijzingenSo: { values: { "PO9101.totaal": 3 } } });
    const text = wordText(openWord(await wordFile(signed(content, { audience: "outside" }))));
    expect(text).toContain("Een aantal van 1 tot en met 4 leerlingen staat hier als <5.");
    expect(text).not.toContain("0a1b");
  });
});

describe("text in Word", () => {
  const item = (text: string, ...below: List[]) => ({ type: "listItem" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }, ...below] });

  it("has Word's own headings, and lists that nest and count by themselves", async () => {
    const text = richText(
      { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Kop" }] },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Tussenkop" }] },
      { type: "orderedList", attrs: { start: 3 }, content: [item("drie", { type: "bulletList", content: [item("punt")] }), item("vier")] },
      { type: "orderedList", attrs: { start: 1 }, content: [item("een")] },
      { type: "orderedList", attrs: { start: 1 }, content: [item("weer een")] },
    );
    const word = await written(text);
    const found = new Map(wordParagraphs(word).map((paragraph) => [paragraph.text, paragraph]));
    const levels = ["Kop", "Tussenkop"].map((words) => Number(/^Heading(\d)$/.exec(found.get(words)?.style ?? "")?.[1]));
    expect(levels[1]).toBe((levels[0] ?? 0) + 1);
    expect(found.get("drie")).toMatchObject({ style: "ListNumber", list: { level: 0 } });
    expect(found.get("punt")).toMatchObject({ style: "ListBullet2", list: { level: 1 } });
    expect(found.get("vier")?.list).toEqual(found.get("drie")?.list);
    const lists = ["drie", "een", "weer een"].map((words) => found.get(words)?.list?.id);
    expect(new Set(lists).size).toBe(3);
    const begins = (id = "") => {
      const list = elements(word.xml("word/numbering.xml"), "w:num").find((one) => one.getAttribute("w:numId") === id);
      return list && elements(list, "w:startOverride")[0]?.getAttribute("w:val");
    };
    expect(lists.map(begins)).toEqual(["3", "1", "1"]);
  });

  it("repeats the head of a table, joins cells, and keeps within the page", async () => {
    const cell = (type: "tableHeader" | "tableCell", text: string, colspan = 1, rowspan = 1) => ({ type, attrs: { colspan, rowspan }, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }] });
    const table: Block = {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "samen", 2), cell("tableHeader", "hoog", 1, 2)] },
        { type: "tableRow", content: [cell("tableHeader", "links"), cell("tableHeader", "rechts")] },
        { type: "tableRow", content: [cell("tableCell", "laag", 2, 2), cell("tableCell", "c")] },
        { type: "tableRow", content: [cell("tableCell", "d")] },
      ],
    };
    const file = await wordFile(draft(answered({ thuiszitters: richText(table) })));
    expect(wordProblems(file)).toEqual([]);
    const tables = elements(openWord(file).xml("word/document.xml"), "w:tbl");
    const own = tables.find((found) => found.textContent?.includes("samen"));
    const heads = (found?: Element) => found && elements(found, "w:tr").map((row) => elements(row, "w:tblHeader").length);
    expect(heads(own)).toEqual([1, 1, 0, 0]);
    for (const form of tables.filter((found) => found !== own)) expect(heads(form)?.slice(0, 2)).toEqual([1, 0]);
  });

  it("runs from right to left where the words do, keeps emoji, tabs, spaces and line ends", async () => {
    const word = await written(
      richText(paragraph("مرحبا بكم"), paragraph("Zie שלום עולם hier 😀 👨‍👩‍👧"), {
        type: "paragraph",
        content: [{ type: "text", text: " twee  spaties\ten tab " }, { type: "hardBreak" }, { type: "text", text: "regel" }],
      }),
    );
    const found = wordParagraphs(word);
    expect(found.find(({ text }) => text === "مرحبا بكم")?.rightToLeft).toBe(true);
    expect(found.find(({ text }) => text.includes("😀 👨‍👩‍👧"))).toMatchObject({ text: "Zie שלום עולם hier 😀 👨‍👩‍👧", rightToLeft: false });
    const runs = elements(word.xml("word/document.xml"), "w:r").filter((run) => elements(run, "w:rtl").length > 0);
    expect(runs.map((run) => run.textContent)).toEqual(["مرحبا بكم", "שלום עולם"]);
    expect(found.some(({ text }) => text === " twee  spaties\ten tab \nregel")).toBe(true);
  });

  it("keeps emphasis and links that can be followed, and no other address", async () => {
    const word = await written(
      richText({
        type: "paragraph",
        content: [
          { type: "text", text: "vet", marks: [{ type: "bold" }] },
          { type: "text", text: "schuin", marks: [{ type: "italic" }] },
          { type: "text", text: "plan", marks: [{ type: "link", attrs: { href: "https://één.example/ab?x=\"1\"&y=<2>" } }] },
          { type: "text", text: "kwaad", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
        ],
      }),
    );
    const link = elements(word.xml("word/document.xml"), "w:hyperlink");
    expect(link.map((one) => one.textContent)).toEqual(["plan"]);
    const target = elements(word.xml("word/_rels/document.xml.rels"), "Relationship").find((one) => one.getAttribute("Id") === link[0]?.getAttribute("r:id"));
    expect(target?.getAttribute("Target")).toBe("https://xn--n-9faa.example/ab?x=%221%22&y=%3C2%3E");
    const has = (words: string, mark: string) => elements(word.xml("word/document.xml"), "w:r").some((one) => one.textContent === words && elements(one, mark).length === 1);
    expect([has("vet", "w:b"), has("vet", "w:i"), has("schuin", "w:i")]).toEqual([true, false, true]);
    expect(bare(wordText(word))).toContain("vetschuinplankwaad");
  });
});

describe("whoever checks a Word file sees", () => {
  /** The file with one part written otherwise, or taken out. */
  async function damaged(path: string, harm: (text: string) => string | null): Promise<Uint8Array> {
    const parts = unzipSync(await wordFile(signed(filledReport(wideBoard))));
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = harm(before);
    expect(after).not.toBe(before);
    const { [path]: _, ...others } = parts;
    return zipSync(after === null ? others : { ...others, [path]: strToU8(after) }, { level: 0 });
  }
  const body = "word/document.xml";

  it.each<[string, string, (text: string) => string | null, RegExp]>([
    ["a part that is gone", "word/settings.xml", () => null, /no word\/settings\.xml/],
    ["a type of a part that is gone", "word/footnotes.xml", () => null, /type of \/word\/footnotes\.xml/],
    ["a part without a type", "[Content_Types].xml", (text) => text.replace(/<Override[^>]*styles\.xml[^>]*>/, "").replace(/<Default[^>]*"xml"[^>]*>/, ""), /has no type/],
    ["a relation that is gone", "word/_rels/document.xml.rels", (text) => text.replace(/<Relationship [^>]*hyperlink[^>]*>/, ""), /uses relation/],
    ["an address that is none", "word/_rels/document.xml.rels", (text) => text.replace("https://portaal.example", "portaal"), /no address/],
    ["a style that is not defined", body, (text) => text.replace('w:val="Tabelkop"', 'w:val="Onbekend"'), /style Onbekend/],
    ["a list that is not defined", body, (text) => text.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>'), /list 999/],
    ["a row that is too short", body, (text) => text.replace(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc><\/w:tr>/, "</w:tr>"), /columns/],
    ["a heading that skips", body, (text) => text.replace('w:val="Heading1"', 'w:val="Heading3"'), /a heading 3 after a title/],
    ["spaces that are lost", body, (text) => text.replace(/<w:t xml:space="preserve">([^<]* )</, "<w:t>$1<"), /is lost/],
  ])("%s", async (_, path, harm, problem) => {
    const file = await damaged(path, harm);
    expect(wordProblems(file).join("\n")).toMatch(problem);
  });

  it("a part that is no XML", async () => {
    const file = await damaged(body, (text) => text.replace("</w:body>", ""));
    expect(() => wordProblems(file)).toThrow();
  });
});
