import { LineRuleType, type ICharacterStyleOptions, type IParagraphStyleOptions, type IRunStylePropertiesOptions, type IStylesOptions } from "docx";
import { MAX_LIST_DEPTH } from "@/lib/rich-text/limits";
import { BULLETS, LIST_STEP, numbersFrom } from "./numbering";

const SANS = { ascii: "Source Sans 3", hAnsi: "Source Sans 3", eastAsia: "Source Sans 3", cs: "Arial" };
const SERIF = { ascii: "Source Serif 4", hAnsi: "Source Serif 4", eastAsia: "Source Serif 4", cs: "Times New Roman" };

const INK = "1B2430";
const INK_2 = "4A5666";
const INK_3 = "5F6B7A";
const BRAND = "14535C";
export const LINE = "C3CAD2";
export const HEAD_FILL = "ECEEF0";

/** Twentieths of a point; A4 with the margins of the PDF leaves this width. */
export const PAGE = { width: 11_906, height: 16_838, side: 1_304, top: 1_531, bottom: 1_474 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** Where the value of a line begins, beside its label. */
const LABEL_WIDTH = 2_150;
const NUMBER_WIDTH = 480;

/** The deepest heading that Word has. */
const DEEPEST_HEADING = 9;

/** The style of a heading at a level of the outline. */
export function headingStyle(level: number): string {
  return `Heading${Math.min(level, DEEPEST_HEADING)}`;
}

/** `List Bullet 3` and so on, as Word calls the levels of its lists; depth 1 is the outermost. */
export function listStyle(kind: "ListBullet" | "ListNumber" | "ListContinue", depth: number): string {
  return `${kind}${depth === 1 ? "" : depth}`;
}

/** The distance of lines, as a multiple of the letters' own height. */
function lines(multiple: number) {
  return { line: Math.round(240 * multiple), lineRule: LineRuleType.AUTO };
}

const HEADING_LOOKS: readonly IRunStylePropertiesOptions[] = [
  { font: SERIF, size: 31, color: BRAND },
  { font: SERIF, size: 25, color: INK },
  { font: SERIF, size: 22, color: INK },
  { font: SANS, size: 21, color: INK },
  { font: SANS, size: 20, color: INK_2 },
];

function heading(level: number): IParagraphStyleOptions {
  const chapter = level === 1;
  return {
    id: headingStyle(level),
    name: `heading ${level}`,
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    uiPriority: 9,
    run: { bold: true, ...HEADING_LOOKS[Math.min(level, HEADING_LOOKS.length) - 1] },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: chapter ? { before: 560, after: 200 } : { before: Math.max(200, 420 - level * 70), after: 100 },
    },
  };
}

function list(depth: number): IParagraphStyleOptions[] {
  const style = (kind: "ListBullet" | "ListNumber" | "ListContinue", name: string) => ({
    id: listStyle(kind, depth),
    name: depth === 1 ? name : `${name} ${depth}`,
    basedOn: "Normal",
    paragraph: { contextualSpacing: true, indent: { left: depth * LIST_STEP, hanging: kind === "ListContinue" ? 0 : LIST_STEP } },
  });
  const bullet = style("ListBullet", "List Bullet");
  const number = style("ListNumber", "List Number");
  return [
    { ...bullet, paragraph: { ...bullet.paragraph, numbering: { reference: BULLETS.reference, level: depth - 1 } } },
    { ...number, paragraph: { ...number.paragraph, numbering: { reference: numbersFrom(1).reference, level: depth - 1 } } },
    style("ListContinue", "List Continue"),
  ];
}

const small: IRunStylePropertiesOptions = { size: 18, color: INK_3 };

const PARAGRAPHS: readonly IParagraphStyleOptions[] = [
  { id: "Title", name: "Title", basedOn: "Normal", next: "Normal", quickFormat: true, run: { font: SERIF, size: 44, bold: true, color: BRAND }, paragraph: { keepLines: true, spacing: { before: 80, after: 320, ...lines(1.05) } } },
  { id: "Subtitle", name: "Subtitle", basedOn: "Normal", next: "Title", quickFormat: true, run: { ...small, color: INK_3 } },
  ...Array.from({ length: DEEPEST_HEADING }, (_, index) => heading(index + 1)),
  ...Array.from({ length: MAX_LIST_DEPTH }, (_, index) => list(index + 1)).flat(),
  { id: "Quote", name: "Quote", basedOn: "Normal", quickFormat: true, run: { font: SERIF, size: 23, bold: true, color: BRAND }, paragraph: { indent: { left: LIST_STEP } } },
  { id: "Caption", name: "caption", basedOn: "Normal", run: small, paragraph: { spacing: { before: 200, after: 160 } } },
  { id: "Header", name: "header", basedOn: "Normal", run: { size: 17, color: INK_3 } },
  { id: "Footer", name: "footer", basedOn: "Normal", run: { size: 17, color: INK_3 } },
  { id: "Toelichting", name: "Toelichting", basedOn: "Normal", quickFormat: true, run: small },
  { id: "Gegevens", name: "Gegevens", basedOn: "Normal", quickFormat: true, paragraph: { indent: { left: LABEL_WIDTH, hanging: LABEL_WIDTH }, spacing: { after: 60 } } },
  { id: "Indicator", name: "Indicator", basedOn: "Normal", quickFormat: true, run: { size: 18 }, paragraph: { indent: { left: NUMBER_WIDTH, hanging: NUMBER_WIDTH }, spacing: { after: 60 } } },
  { id: "Tabeltekst", name: "Tabeltekst", basedOn: "Normal", quickFormat: true, run: { size: 19 }, paragraph: { spacing: { before: 30, after: 30, ...lines(1) } } },
  { id: "Tabelkop", name: "Tabelkop", basedOn: "Tabeltekst", quickFormat: true, run: { size: 17, color: INK_3 }, paragraph: { keepNext: true } },
  { id: "TabeltekstSmal", name: "Tabeltekst smal", basedOn: "Tabeltekst", run: { size: 15 } },
  { id: "TabeltekstKlein", name: "Tabeltekst klein", basedOn: "Tabeltekst", run: { size: 12 } },
];

const CHARACTERS: readonly ICharacterStyleOptions[] = [
  // What the others are made from; Word has it in every file.
  { id: "DefaultParagraphFont", name: "Default Paragraph Font", uiPriority: 1, semiHidden: true },
  { id: "Strong", name: "Strong", run: { bold: true } },
  { id: "Hyperlink", name: "Hyperlink", run: { color: BRAND, underline: {} } },
  { id: "Ontbreekt", name: "Ontbreekt", run: { italics: true, color: INK_3 } },
  { id: "Zacht", name: "Zacht", run: { color: INK_2 } },
  { id: "Klein", name: "Klein", run: { size: 16, color: INK_3 } },
  { id: "Label", name: "Label", run: { size: 18, color: INK_3 } },
  { id: "Concept", name: "Concept", run: { bold: true, color: "8A5200" } },
];

/**
 * The styles of a report: those that Word has itself, so that a piece that is pasted elsewhere takes
 * the looks of that document, and a few of its own for lines, figures and small print.
 */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SANS, size: 21, color: INK, language: { value: "nl-NL", bidirectional: "ar-SA" } },
      paragraph: { spacing: { after: 120, ...lines(1.06) } },
    },
  },
  paragraphStyles: [{ id: "Normal", name: "Normal", quickFormat: true }, ...PARAGRAPHS],
  characterStyles: CHARACTERS,
};

/**
 * What Word takes where the portal's typefaces are not installed. They do not come along in the
 * file: whoever pastes a piece in an annual report has that report's own.
 */
export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  { name: "Source Sans 3", other: "Calibri", family: "swiss" },
  { name: "Source Serif 4", other: "Cambria", family: "roman" },
]
  .map(({ name, other, family }) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`)
  .join("")}</w:fonts>`;
