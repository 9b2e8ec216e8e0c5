import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { stripForbiddenCharacters } from "@/lib/rich-text/characters";
import type { DocumentModel, DocumentProof } from "../model";
import { blockPieces } from "./block-pieces";
import { BULLETS, ListCounter, numbersFrom } from "./numbering";
import type { Piece } from "./piece";
import { linkRuns, textRuns } from "./runs";
import { FONT_TABLE, headingStyle, PAGE, STYLES, TEXT_WIDTH } from "./styles";

/** The kind of file that Word keeps, as browsers are told. */
export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const GROUPS_ON_A_LINE = 8;

/**
 * A document as a Word file to paste from: headings, lists and tables are Word's own, so that they
 * take the looks of the annual report that they are pasted in. It says the same as the PDF, in the
 * same order. Text stays data: nothing in it can become a field or a macro.
 */
export async function wordFile(model: DocumentModel): Promise<Uint8Array> {
  const lists = new ListCounter();
  const board = stripForbiddenCharacters(model.meta.board);
  const file = new Document({
    title: stripForbiddenCharacters(model.title),
    creator: board,
    lastModifiedBy: board,
    description: model.meta.status,
    styles: STYLES,
    compatibility: { version: 15 },
    numbering: { config: [BULLETS, numbersFrom(1)] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
          },
        },
        headers: { default: runningHead(model), first: new Header({ children: [concept(model)] }) },
        footers: { default: footer(model), first: footer(model) },
        children: [...model.blocks.flatMap((block) => blockPieces(block, lists)), ...(model.proof ? proofPieces(model.proof) : [])],
      },
    ],
  });
  return Packer.pack(file, "uint8array", undefined, [{ path: "word/fontTable.xml", data: FONT_TABLE }]);
}

function concept(model: DocumentModel): Paragraph {
  return new Paragraph({ style: "Header", alignment: AlignmentType.CENTER, children: draftRuns(model) });
}

function draftRuns({ draft, draftWords = "CONCEPT" }: DocumentModel): TextRun[] {
  return draft ? textRuns(draftWords, { style: "Concept" }) : [];
}

/** On every page but the first: the board, whether it is a draft, and the form. */
function runningHead(model: DocumentModel): Header {
  const { meta, runningTitle } = model;
  return new Header({
    children: [
      new Paragraph({
        style: "Header",
        tabStops: [
          { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
          { type: TabStopType.RIGHT, position: TEXT_WIDTH },
        ],
        children: [...textRuns(meta.board), tab(), ...draftRuns(model), tab(), ...textRuns(runningTitle)],
      }),
    ],
  });
}

function footer({ meta }: DocumentModel): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [...textRuns(meta.status), tab(), new TextRun({ children: [PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** What was signed can be checked; whether this file still says it, only who reads both can tell. */
function proofPieces({ about, address, href, hash }: DocumentProof): Piece[] {
  const groups = hash.split(" ");
  const lines = Array.from({ length: Math.ceil(groups.length / GROUPS_ON_A_LINE) }, (_, line) =>
    groups.slice(line * GROUPS_ON_A_LINE, (line + 1) * GROUPS_ON_A_LINE).join(" "),
  );
  return [
    new Paragraph({ style: headingStyle(1), children: textRuns("Echtheid controleren") }),
    new Paragraph({
      style: "Toelichting",
      children: [
        ...textRuns(`${about}. Een Word-bestand kan daarna veranderd zijn. Op `),
        ...linkRuns(address, href),
        ...textRuns(" ziet u met dit controlegetal wie wat ondertekende en of die versie nog geldt:"),
      ],
    }),
    new Paragraph({ keepLines: true, children: textRuns(lines.join("\n")) }),
  ];
}
