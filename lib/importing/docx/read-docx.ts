import type { Element } from "domhandler";
import { ok, type Result } from "@/lib/result";
import { LineBuilder } from "../line-builder";
import { plainCharacters } from "../read-text";
import { TICKED, UNTICKED, type Aside, type CellPlace, type Piece, type SourceDocument } from "../source";
import { wordParts, type WordFileProblem } from "./word-parts";
import { WordFields } from "./word-fields";
import { WordStyles } from "./word-styles";
import { attribute, childOf, childrenOf, descendants, MAX_DEPTH, parsePart, switchOf, textOfElement, valueOf } from "./xml";

/** A Word file: the accepted state of its changes, its form fields, text boxes and notes. */
export function readDocx(bytes: Uint8Array): Result<SourceDocument, WordFileProblem> {
  const parts = wordParts(bytes);
  if (!parts.ok) return parts;
  const document = [...parts.value.keys()].find((name) => /^word\/document\d*\.xml$/.test(name)) ?? "";
  const body = childOf(parsePart(parts.value.get(document)), "w:body");
  const reader = new DocxReader(parts.value, relationships(parts.value.get(document.replace("word/", "word/_rels/").concat(".rels"))));
  if (body) reader.readBlocks(body, [], 0);
  return ok({ lines: reader.builder.lines, wrapped: false, width: 0, asides: reader.asides(), formatted: true });
}

function relationships(xml: string | undefined): Map<string, string> {
  const targets = childrenOf(parsePart(xml)).map((one) => [attribute(one, "Id") ?? "", attribute(one, "Target") ?? ""] as const);
  return new Map(targets);
}

class DocxReader {
  readonly builder = new LineBuilder(1);
  private readonly styles: WordStyles;
  private readonly fields = new WordFields();
  private readonly notes: Map<string, Element>;
  private tables = 0;
  private noteCount = 0;
  /** Pieces of a paragraph whose end was deleted: they go on in the next. */
  private carried: Piece[] = [];

  constructor(
    private readonly parts: ReadonlyMap<string, string>,
    private readonly links: ReadonlyMap<string, string>,
  ) {
    this.styles = new WordStyles(parts.get("word/styles.xml"), parts.get("word/numbering.xml"));
    this.notes = new Map(
      ["footnote", "endnote"].flatMap((kind) =>
        childrenOf(parsePart(parts.get(`word/${kind}s.xml`))).map((note) => [`${kind}.${attribute(note, "w:id") ?? ""}`, note] as const),
      ),
    );
  }

  readBlocks(parent: Element, cells: readonly CellPlace[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const element of childrenOf(parent)) {
      switch (element.name) {
        case "w:p":
          this.readParagraph(element, cells, depth);
          break;
        case "w:tbl":
          this.readTable(element, cells, depth);
          break;
        case "w:sdt":
          if (switchOf(childOf(element, "w:sdtPr"), "w:showingPlcHdr") !== true) this.readBlocks(childOf(element, "w:sdtContent") ?? element, cells, depth + 1);
          break;
        case "w:del":
        case "w:moveFrom":
          break;
        case "mc:AlternateContent":
          this.readBlocks(childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element, cells, depth + 1);
          break;
        case "w:ins":
        case "w:moveTo":
        case "w:customXml":
        case "w:smartTag":
          this.readBlocks(element, cells, depth + 1);
          break;
      }
    }
  }

  private readTable(table: Element, around: readonly CellPlace[], depth: number): void {
    const id = this.tables;
    this.tables += 1;
    const rows = rowsOf(table).map((row) => ({ row, cells: cellsOf(row) }));
    rows.forEach(({ row, cells }, index) => {
      const header = switchOf(childOf(row, "w:trPr"), "w:tblHeader") === true;
      for (const { element, column, colspan, merge } of cells) {
        if (merge === "continue") continue;
        let rowspan = 1;
        if (merge === "restart") {
          while (rows[index + rowspan]?.cells.some((below) => below.column === column && below.merge === "continue")) rowspan += 1;
        }
        this.readBlocks(element, [...around, { table: id, row: index, column, colspan, rowspan, header }], depth + 1);
      }
    });
  }

  private readParagraph(element: Element, cells: readonly CellPlace[], depth: number): void {
    const properties = childOf(element, "w:pPr");
    const marks = childOf(properties, "w:rPr");
    if (switchOf(properties, "w:pageBreakBefore") === true) this.builder.breakPage();
    const reading: Paragraph = { pieces: this.carried, boxes: [], notes: [] };
    this.carried = [];
    this.readRuns(element, reading, {}, depth);
    if (childOf(marks, "w:del") !== undefined || childOf(marks, "w:moveFrom") !== undefined) {
      this.carried = reading.pieces;
    } else {
      this.builder.add(reading.pieces, this.styles.roleOf(properties), cells);
    }
    for (const box of reading.boxes) this.readBlocks(box, cells, depth + 1);
    for (const note of reading.notes) this.readNote(note, cells);
  }

  private readNote({ mark, element }: Note, cells: readonly CellPlace[]): void {
    const pieces = descendants(element, "w:p").flatMap((paragraph, index) => {
      const reading: Paragraph = { pieces: [], boxes: [], notes: [] };
      this.readRuns(paragraph, reading, {}, 0);
      return index === 0 ? reading.pieces : [{ text: " " }, ...reading.pieces];
    });
    this.builder.add([{ text: `${mark} ` }, ...pieces], { kind: "plain" }, cells);
  }

  private readRuns(parent: Element, paragraph: Paragraph, look: Partial<Piece>, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const element of childrenOf(parent)) {
      switch (element.name) {
        case "w:r":
          this.readRun(element, paragraph, look, depth);
          break;
        case "w:hyperlink": {
          const href = this.links.get(attribute(element, "r:id") ?? "");
          this.readRuns(element, paragraph, href === undefined ? look : { ...look, href }, depth + 1);
          break;
        }
        case "w:fldSimple":
          paragraph.pieces.push(
            ...this.fields.simple(attribute(element, "w:instr") ?? "", childOf(element, "w:ffData") ?? childOf(childOf(element, "w:fldData"), "w:ffData"), () => this.readRuns(element, paragraph, look, depth + 1)),
          );
          break;
        case "w:sdt":
          this.readControl(element, paragraph, look, depth);
          break;
        case "mc:AlternateContent":
          this.readRuns(childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element, paragraph, look, depth + 1);
          break;
        case "w:ins":
        case "w:moveTo":
        case "w:smartTag":
        case "w:customXml":
        case "w:bdo":
        case "w:dir":
          this.readRuns(element, paragraph, look, depth + 1);
          break;
      }
    }
  }

  private readControl(control: Element, paragraph: Paragraph, look: Partial<Piece>, depth: number): void {
    const properties = childOf(control, "w:sdtPr");
    const box = childOf(properties, "w14:checkbox");
    if (box) {
      const checked = attribute(childOf(box, "w14:checked"), "w14:val");
      paragraph.pieces.push({ text: /^(?:1|true|on)$/.test(checked ?? "") ? TICKED : UNTICKED });
    } else if (switchOf(properties, "w:showingPlcHdr") !== true) {
      this.readRuns(childOf(control, "w:sdtContent") ?? control, paragraph, look, depth + 1);
    }
  }

  private readRun(run: Element, paragraph: Paragraph, around: Partial<Piece>, depth: number): void {
    const { bold, italic, hidden } = this.styles.lookOf(childOf(run, "w:rPr"));
    const look: Partial<Piece> = { ...around, ...(bold && { bold: true }), ...(italic && { italic: true }) };
    for (const element of childrenOf(run)) {
      if (element.name === "w:fldChar") paragraph.pieces.push(...this.fields.mark(element));
      else if (element.name === "w:instrText") this.fields.instruct(textOfElement(element));
      else if (element.name === "mc:AlternateContent") this.readDrawn(childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element, paragraph);
      else if (element.name === "w:drawing" || element.name === "w:pict" || element.name === "w:object") this.readDrawn(element, paragraph);
      else if (element.name === "w:lastRenderedPageBreak" || (element.name === "w:br" && attribute(element, "w:type") === "page")) {
        if (paragraph.pieces.length === 0) this.builder.breakPage();
      } else if (!hidden) this.readText(element, paragraph, look);
    }
    if (depth > MAX_DEPTH) throw new Error("A run too deep");
  }

  private readText(element: Element, paragraph: Paragraph, look: Partial<Piece>): void {
    const text = this.characters(element, paragraph);
    if (text === "" || !this.fields.shows) return;
    const field = this.fields.typedIn;
    if (field !== undefined && text.trim() !== "" && text.trim() === this.fields.prompt?.trim()) return;
    const href = look.href ?? this.fields.address;
    paragraph.pieces.push({ ...look, text, ...(href !== undefined && { href }), ...(field !== undefined && { field }) });
  }

  private characters(element: Element, paragraph: Paragraph): string {
    switch (element.name) {
      case "w:t":
        return plainCharacters(textOfElement(element));
      case "w:tab":
      case "w:ptab":
        return "\t";
      case "w:br":
      case "w:cr":
        return attribute(element, "w:type") === "column" ? " " : "\n";
      case "w:noBreakHyphen":
        return "-";
      case "w:sym":
        return symbol(attribute(element, "w:char"));
      case "w:footnoteReference":
      case "w:endnoteReference": {
        const note = this.notes.get(`${element.name.slice(2, -"Reference".length)}.${attribute(element, "w:id") ?? ""}`);
        if (!note) return "";
        this.noteCount += 1;
        const mark = `[${this.noteCount}]`;
        paragraph.notes.push({ mark, element: note });
        return mark;
      }
      default:
        return "";
    }
  }

  /** Text boxes stand behind the paragraph that they are tied to. */
  private readDrawn(element: Element, paragraph: Paragraph): void {
    paragraph.boxes.push(...descendants(element, "w:txbxContent"));
  }

  asides(): Aside[] {
    const comments = childrenOf(parsePart(this.parts.get("word/comments.xml"))).map((comment): Aside => ({ kind: "comment", text: plainText(comment) }));
    const heads = [...this.parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)).flatMap((name) => {
      const root = parsePart(this.parts.get(name));
      return root ? descendants(root, "w:p").map(plainText) : [];
    });
    const texts = [...new Set(heads)].filter((text) => /\p{L}{3}/u.test(text) && !/^(?:pagina|blz\.?|page)?\s*\d*\s*(?:van|of)?\s*\d*$/iu.test(text));
    return [...comments.filter(({ text }) => text !== ""), ...texts.map((text): Aside => ({ kind: "runningHead", text }))];
  }
}

type Note = { mark: string; element: Element };
type Paragraph = { pieces: Piece[]; boxes: Element[]; notes: Note[] };

function plainText(element: Element): string {
  return descendants(element, "w:t").map(textOfElement).join("").replace(/\s+/g, " ").trim();
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child): Element[] => {
    if (child.name === "w:sdt") return rowsOf(childOf(child, "w:sdtContent") ?? child);
    if (child.name === "w:ins" || child.name === "w:customXml") return rowsOf(child);
    if (child.name !== "w:tr") return [];
    return childOf(childOf(child, "w:trPr"), "w:del") ? [] : [child];
  });
}

type WordCell = { element: Element; column: number; colspan: number; merge: "restart" | "continue" | null };

function cellsOf(row: Element): WordCell[] {
  let column = Number(valueOf(childOf(row, "w:trPr"), "w:gridBefore") ?? 0);
  const elements = childrenOf(row).flatMap((child): Element[] => {
    if (child.name === "w:sdt") return descendants(child, "w:tc");
    return child.name === "w:tc" ? [child] : [];
  });
  return elements.map((element): WordCell => {
    const properties = childOf(element, "w:tcPr");
    const colspan = Math.max(1, Number(valueOf(properties, "w:gridSpan") ?? 1));
    const merge = childOf(properties, "w:vMerge");
    const cell: WordCell = { element, column, colspan, merge: merge === undefined ? null : attribute(merge, "w:val") === "restart" ? "restart" : "continue" };
    column += colspan;
    return cell;
  });
}

/** A sign of a font of symbols: tick boxes and bullets are known, others are left as a bullet. */
function symbol(code: string | undefined): string {
  const sign = plainCharacters(String.fromCharCode(parseInt(code ?? "", 16) || 0x2022));
  return sign === TICKED || sign === UNTICKED ? sign : /[\ue000-\uf8ff]/.test(sign) ? "•" : sign;
}

