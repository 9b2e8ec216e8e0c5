import { strToU8, zipSync } from "fflate";
import type { Block, FlowBlock, Inline, RichText } from "@/lib/rich-text/types";
import type { PrintedPiece } from "./printed-form";
import { amountText } from "./render-text";

/** How a Word form is made: its layout and what answers are typed in. */
export type WordShape = {
  /** Legacy form fields, content controls, or typed over the form. */
  answers: "formField" | "control" | "typed";
  /** The form's lines and answers stand in cells of one-column tables, as the old form has them. */
  tables: boolean;
  /** Titles in heading styles instead of bold. */
  headings: boolean;
  /** Titles stand in text boxes. */
  textBoxes?: boolean;
  /** Answers carry tracked changes, comments and a deleted sentence. */
  tracked?: boolean;
};

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** What every table of Word says of its columns. */
const grid = (columns: number) => `<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(columns)}</w:tblGrid>`;

const EMPTY_FIELD = "\u2002\u2002\u2002\u2002\u2002";

/** A .docx written from scratch. */
export function renderDocx(pieces: readonly PrintedPiece[], shape: WordShape): Uint8Array {
  const body = pieces.map((piece) => pieceXml(piece, shape)).join("");
  return docx({ "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>` });
}

/** A zip of parts with what every Word file has. */
export function docx(parts: Readonly<Record<string, string>>): Uint8Array {
  const all: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/styles.xml": `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Kop4"><w:name w:val="heading 4"/></w:style><w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
    "word/numbering.xml": `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>${Array.from({ length: 60 }, (_, index) => `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="2"/></w:num>`).join("")}</w:numbering>`,
    "word/comments.xml": `<w:comments ${NAMESPACES}><w:comment w:id="1" w:author="X"><w:p><w:r><w:t>Klopt dit nog</w:t></w:r></w:p></w:comment></w:comments>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])), { level: 1 });
}

function pieceXml(piece: PrintedPiece, shape: WordShape): string {
  switch (piece.kind) {
    case "title":
      return inTable(shape.textBoxes ? textBox(paragraph(run(piece.text, "b"))) : paragraph(run(piece.text, shape.headings ? "" : "b"), shape.headings ? `<w:pStyle w:val="${piece.level === 3 ? "Kop2" : "Kop1"}"/>` : ""), shape);
    case "subtitle":
    case "explanation":
    case "fixed":
      return inTable(paragraph(run(piece.text, "i")), shape);
    case "label":
    case "footnote":
      return inTable(paragraph(run(piece.text, piece.kind === "label" ? "b" : "")), shape);
    case "list":
      return piece.items.map((item) => paragraph(run(item), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')).join("");
    case "line":
      return paragraph(run(`${piece.label} `, "b") + typed(run(piece.value), shape) + run(piece.hint ?? ""));
    case "boxes":
      return paragraph(run(piece.label ? `${piece.label}   ` : "") + piece.options.map(({ text, ticked }) => box(ticked, shape) + run(` ${text}   `)).join(""));
    case "answer":
      return inTable(answerXml(piece.text, shape), shape);
    case "annex":
      return paragraph(run(piece.title, "b")) + textXml(piece.text);
    case "numbers":
      return inTable(paragraph(run(`${piece.label}      ${piece.suffix} `) + typed(run(piece.numbers.join(", ")), shape)), shape);
    case "money":
      return piece.rows
        .map(({ label, note, amounts }) => paragraph(run(`${label}        ${note} `) + amounts.map((amount) => run("€ ") + typed(run(amountText(amount)), shape) + run("   ")).join("")))
        .join("");
    case "spending": {
      const rows = [...piece.rows, undefined];
      return rows
        .map((row, index) => paragraph(run(`${index + 1}.  €  `) + typed(run(row ? amountText(row.amount) : ""), shape) + run(" tbv ") + typed(run(row?.purpose ?? ""), shape) + run("  etc.")))
        .join("");
    }
    case "indicators":
      return `<w:tbl>${grid(2)}${piece.items.map(({ number, text }) => `<w:tr><w:tc>${paragraph(run(`${number}`))}</w:tc><w:tc>${paragraph(run(text))}</w:tc></w:tr>`).join("")}</w:tbl>${paragraph("")}`;
  }
}

function answerXml(text: RichText | undefined, shape: WordShape): string {
  if (!text) return paragraph(typed("", shape));
  if (shape.answers === "control") return `<w:sdt><w:sdtPr/><w:sdtContent>${textXml(text, shape)}</w:sdtContent></w:sdt>`;
  if (shape.answers === "typed") return textXml(text, shape);
  // One form field around all of the answer: it begins in the first paragraph and ends in the last.
  return paragraph(FIELD_BEGIN) + textXml(text, shape) + paragraph(FIELD_END);
}

const FIELD_BEGIN =
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:enabled/><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** What is typed in a field; an empty one holds five wide spaces. */
function typed(runs: string, shape: WordShape): string {
  const empty = !/<w:t[ >][^<]+<\/w:t>|<w:t xml:space="preserve">[^<]+</.test(runs);
  if (shape.answers === "typed") return runs;
  if (shape.answers === "control") {
    return empty
      ? `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Klik of tik om tekst in te voeren.")}</w:sdtContent></w:sdt>`
      : `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
  }
  return FIELD_BEGIN + (empty ? run(EMPTY_FIELD) : runs) + FIELD_END;
}

function box(ticked: boolean, shape: WordShape): string {
  if (shape.answers === "control") {
    return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(ticked ? "☒" : "☐")}</w:sdtContent></w:sdt>`;
  }
  if (shape.answers === "typed") return run(ticked ? "☒" : "☐");
  return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/>${ticked ? "<w:checked/>" : ""}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

function inTable(xml: string, shape: WordShape): string {
  return shape.tables ? `<w:tbl>${grid(1)}<w:tr><w:tc><w:tcPr/>${xml}</w:tc></w:tr></w:tbl>${paragraph("")}` : xml;
}

function textBox(xml: string): string {
  const drawn = `<wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${xml}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>`;
  const fallback = `<w:pict><v:shape><v:textbox><w:txbxContent>${xml}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${drawn}</w:drawing></mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

function textXml(text: RichText, shape?: WordShape): string {
  return text.content.map((block) => blockXml(block, shape)).join("");
}

/** The next list of its own: every numbered list of a Word file counts by itself. */
let numberedLists = 1;

function blockXml(block: Block | FlowBlock, shape: WordShape | undefined): string {
  switch (block.type) {
    case "heading":
      return paragraph(inlineXml(block.content), '<w:pStyle w:val="Kop4"/>');
    case "paragraph":
      return paragraph((shape?.tracked ? tracked() : "") + inlineXml(block.content, shape));
    case "table":
      return `<w:tbl>${grid(block.content[0]?.content.length ?? 1)}${block.content
        .map(
          (row) =>
            `<w:tr>${row.content[0]?.type === "tableHeader" ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${row.content
              .map((cell) => `<w:tc>${cell.content.map((inner) => blockXml(inner, undefined)).join("")}</w:tc>`)
              .join("")}</w:tr>`,
        )
        .join("")}</w:tbl>`;
    default: {
      if (block.type === "orderedList") numberedLists = (numberedLists % 60) + 1;
      const id = block.type === "bulletList" ? 1 : numberedLists + 1;
      return block.content
        .map((item) => item.content.map((inner) => (inner.type === "paragraph" ? paragraph(inlineXml(inner.content), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`) : "")).join(""))
        .join("");
    }
  }
}

/** A deleted sentence and a comment before what counts. */
function tracked(): string {
  return `<w:commentRangeStart w:id="1"/><w:del w:id="7" w:author="X"><w:r><w:delText xml:space="preserve">Dit staat er niet meer. </w:delText></w:r></w:del><w:r><w:commentReference w:id="1"/></w:r>`;
}

function inlineXml(content: readonly Inline[] = [], shape?: WordShape): string {
  const runs = content
    .map((piece) => {
      if (piece.type === "hardBreak") return "<w:r><w:br/></w:r>";
      const marks = (piece.marks ?? []).map(({ type }) => (type === "bold" ? "b" : type === "italic" ? "i" : "")).join("");
      return run(piece.text, marks);
    })
    .join("");
  return shape?.tracked ? `<w:ins w:id="8" w:author="X">${runs}</w:ins>` : runs;
}

function paragraph(content: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

function run(text: string, marks = ""): string {
  if (text === "") return "";
  const look = Array.from(marks).map((mark) => `<w:${mark}/>`).join("");
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
