import { Paragraph, Tab, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import type { DocumentBlock, DocumentLine, ErrataBlock, ParagraphBlock } from "../model";
import { formTable } from "./form-table";
import { BULLETS, numbersFrom, type ListCounter } from "./numbering";
import type { Piece } from "./piece";
import { richTextPieces } from "./rich-text";
import { isRightToLeft, linkRuns, textRuns, type Look } from "./runs";
import { headingStyle } from "./styles";

const PARAGRAPH_STYLE: Readonly<Record<ParagraphBlock["tone"], string | undefined>> = {
  body: undefined,
  explanation: "Toelichting",
  note: "Toelichting",
  caption: "Caption",
};

/** One block of a report in Word; a new kind does not compile without its looks. */
export function blockPieces(block: DocumentBlock, lists: ListCounter): Piece[] {
  switch (block.kind) {
    case "cover":
      return [
        ...(block.subtitle === null ? [] : [text(block.subtitle, { style: "Subtitle" })]),
        text(block.title, { style: "Title" }),
        ...block.lines.map(labelled),
        new Paragraph({ thematicBreak: true }),
      ];
    case "heading":
      return [text(block.text, { style: headingStyle(block.level) })];
    case "lines":
      return block.lines.map(labelled);
    case "paragraph":
      return [text(block.text, { ...styled(PARAGRAPH_STYLE[block.tone]), keepNext: block.tone === "explanation" })];
    case "quote":
      if (block.by === undefined) return [text(block.text, { style: "Quote" })];
      return [text(block.text, { style: "Quote", keepNext: true }), text(block.by, { style: "Toelichting" })];
    case "link":
      return [new Paragraph({ children: linkRuns(block.text, block.href) })];
    case "file":
      return [new Paragraph({ children: [...textRuns(block.text), ...textRuns(` ${block.hash}`, { style: "Klein" })] })];
    case "list":
      return block.ordered ? numbered(block.items, lists) : bullets(block.items);
    case "definitions":
      return block.items.map((item) => new Paragraph({ children: [...textRuns(item.term, { style: "Strong" }), ...textRuns(` ${item.text}`)] }));
    case "richText":
      return richTextPieces(block.value, block.headingLevel, lists);
    case "missing":
      return [text(block.text, {}, { style: "Ontbreekt" })];
    case "notApplicable":
      return [text(block.text, {}, { style: "Zacht" })];
    case "choices":
      return bullets(block.chosen);
    case "chosenNumbers":
      if (block.numbers.length === 0) return [text(`${block.label} ${block.missing}`, {}, { style: "Ontbreekt" })];
      return [new Paragraph({ children: [...textRuns(`${block.label} `), ...textRuns(block.numbers.join(", "), { style: "Strong" })] })];
    case "indicatorList":
      // Their numbers are names: a list that counts by itself would give them others where it is pasted.
      return block.items.map(({ number, text: words, chosen }) =>
        tabbed("Indicator", textRuns(`${number}`), textRuns(chosen ? `${words} (uitgewerkt)` : words, chosen ? { style: "Strong" } : {})),
      );
    case "errata":
      return errata(block);
    case "footnotes":
      return block.texts.map((note) => text(note, { style: "Toelichting" }));
    case "figureTable":
    case "moneyTable":
    case "spendingTable":
    case "summaryTable":
      return formTable(block);
  }
}

function errata({ title, note, items }: ErrataBlock): Piece[] {
  return [
    text(title, { style: headingStyle(1), pageBreakBefore: true }),
    text(note, { style: "Toelichting" }),
    ...items.flatMap((item) => [
      text(item.title, { style: headingStyle(2) }),
      text(item.text),
      text(item.signed, { style: "Toelichting" }),
    ]),
  ];
}

function labelled({ label, value, missing }: DocumentLine): Paragraph {
  return tabbed("Gegevens", textRuns(label, { style: "Label" }), textRuns(value, missing ? { style: "Ontbreekt" } : {}));
}

function tabbed(style: string, before: readonly ParagraphChild[], after: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children: [...before, new TextRun({ children: [new Tab()] }), ...after] });
}

function bullets(items: readonly string[]): Paragraph[] {
  return items.map((item) => text(item, { style: "ListBullet", numbering: { reference: BULLETS.reference, level: 0, custom: true } }));
}

function numbered(items: readonly string[], lists: ListCounter): Paragraph[] {
  const numbering = { reference: numbersFrom(1), level: 0, instance: lists.next(), custom: true };
  return items.map((item) => text(item, { style: "ListNumber", numbering }));
}

function text(words: string, options: IParagraphOptions = {}, look: Look = {}): Paragraph {
  return new Paragraph({ ...options, ...(isRightToLeft(words) && { bidirectional: true }), children: textRuns(words, look) });
}

function styled(style: string | undefined): IParagraphOptions {
  return style === undefined ? {} : { style };
}
