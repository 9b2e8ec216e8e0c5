// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanPastedHtml } from "@/components/rich-text/paste/clean-pasted-html";
import {
  googleDocs,
  outlook,
  webPage,
  wordLists,
  wordOnline,
  wordTable,
  wordText,
} from "./word-fixtures";

const html = (pasted: string) => cleanPastedHtml(pasted).html;

describe("pasting from Word", () => {
  it("keeps headings, bold, italic and links and drops the rest", () => {
    expect(cleanPastedHtml(wordText)).toEqual({
      html: [
        "<h1>Wat wij zien</h1>",
        '<p>Het aantal <strong>verwijzingen</strong> naar SO <em>daalt</em>. Zie <a href="https://www.voorbeeld.nl/cijfers?a=1&amp;b=2">de cijfers</a>.</p>',
        "<p>Wat niet veranderde:</p>",
        "<h2>Per school</h2>",
        "<p>Slot.</p>",
      ].join(""),
      images: 1,
      notes: 1,
    });
  });

  it("makes real lists of paragraphs with a bullet or number", () => {
    expect(html(wordLists)).toBe(
      [
        "<p>Voor de lijst:</p>",
        "<ul><li><p>Eerste punt</p>",
        "<ul><li><p>Punt <strong>daaronder</strong></p><ul><li><p>Nog dieper</p></li></ul></li>",
        "<li><p>Weer een niveau terug</p><p>Vervolg van dat punt.</p></li></ul></li>",
        "<li><p>Tweede punt</p></li></ul>",
        '<ol start="3"><li><p>Derde</p><ol><li><p>drie a</p></li><li><p>drie b</p></li></ol></li><li><p>Vierde</p></li></ol>',
        "<ol><li><p>Opnieuw begonnen</p></li></ol>",
        "<p>Na de lijst.</p>",
      ].join(""),
    );
  });

  it("keeps tables with merged cells and sees a bold first row as the header", () => {
    expect(html(wordTable)).toBe(
      [
        '<table><tbody><tr><th><p>School</p></th><th colspan="2"><p>Leerlingen</p></th></tr>',
        '<tr><td rowspan="2"><p>De Linde</p></td><td><p>SO</p></td><td><p>12</p></td></tr>',
        "<tr><td><ul><li><p>SBO</p></li></ul></td><td><p></p></td></tr></tbody></table>",
      ].join(""),
    );
  });

  it("reads the lists of Word on the web, which stand apart per item", () => {
    expect(html(wordOnline)).toBe(
      "<h1>Samen</h1><ol><li><p>een</p><ol><li><p>een a</p></li></ol></li><li><p>twee</p></li></ol>",
    );
  });
});

describe("pasting from elsewhere", () => {
  it("reads Google Docs, whose wrapper is not bold and whose lists are nested askew", () => {
    expect(cleanPastedHtml(googleDocs)).toEqual({
      html: "<h1>Aanpak</h1><p>Gewoon, <strong>vet</strong><em> en schuin</em></p><ul><li><p>een</p><ul><li><p>een-een</p></li></ul></li><li><p>twee</p></li></ul>",
      images: 0,
      notes: 1,
    });
  });

  it("reads mail: two breaks part paragraphs, tables for layout go, one picture counts", () => {
    expect(cleanPastedHtml(outlook)).toEqual({
      html: "<p>Beste collega,</p><p>Hierbij de tekst.<br>Op twee regels.</p><p>Opgemaakt</p><p>als kolommen</p>",
      images: 1,
      notes: 0,
    });
  });

  it("lets nothing through that runs, and keeps the words", () => {
    expect(html(webPage)).toBe(
      [
        '<h1>Nieuws</h1><p>Lees dit en <a href="mailto:info@voorbeeld.nl">mail</a>, of niet &lt;b&gt;.</p>',
        "<p>Een citaat</p><p>met twee delen</p>",
        "<table><tbody><tr><th><p>Jaar</p></th><th><p>Aantal</p></th></tr>",
        "<tr><th><p>2024</p></th><td><p><strong>Let op</strong></p><p>12</p><p>in</p><p>een</p></td></tr></tbody></table>",
        "<p>regel 1<br>regel 2</p>",
      ].join(""),
    );
  });

  it("sees bullets that came as text", () => {
    expect(html("<p>·&nbsp;&nbsp;een</p><p>• twee</p><p>- drie</p>")).toBe(
      "<ul><li><p>een</p></li><li><p>twee</p></li></ul><p>- drie</p>",
    );
  });

  it("gives nothing for only a picture", () => {
    expect(cleanPastedHtml('<img src="data:image/png;base64,xx">')).toEqual({
      html: "",
      images: 1,
      notes: 0,
    });
  });

  it("turns a table that is too wide into lines", () => {
    const wide = `<table>${`<tr>${"<td>x</td>".repeat(31)}</tr>`.repeat(2)}</table>`;
    const line = `<p>${Array.from({ length: 31 }, () => "x").join(" | ")}</p>`;
    expect(html(wide)).toBe(line + line);
  });

  it("is done after once, and never gives another tag", () => {
    const tag = fc.constantFrom(
      "p",
      "b",
      "i",
      "ul",
      "ol",
      "li",
      "table",
      "tr",
      "td",
      "th",
      "h1",
      "h4",
      "div",
      "span",
      "br",
      "script",
      "pre",
    );
    const soup = fc
      .array(
        fc.tuple(tag, fc.boolean(), fc.constantFrom("", "woord", " a ", "&nbsp;", "<", "\u0007")),
        { maxLength: 25 },
      )
      .map((parts) =>
        parts.map(([name, closes, text]) => `<${closes ? "/" : ""}${name}>${text}`).join(""),
      );
    fc.assert(
      fc.property(soup, (pasted) => {
        const once = html(pasted);
        expect(once).toMatch(
          /^(?:<\/?(?:p|h1|h2|ul|ol|li|table|tbody|tr|th|td|br|strong|em|a)(?: (?:start|colspan|rowspan)="\d+")*>|[^<])*$/,
        );
        expect(html(once).replace(/<[^>]+>/g, "")).toBe(once.replace(/<[^>]+>/g, ""));
      }),
    );
  });
});
