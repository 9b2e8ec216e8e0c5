import fc from "fast-check";
import type { Answers, ReportContent } from "@/lib/report/content";
import type { Answer, SpendingRow } from "@/lib/template/answers/answer-schema";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import type { AmountEntry } from "@/lib/template/answers/markers";
import { askedCells, cellKey, type FigureEntry } from "@/lib/template/answers/figure-answer";
import type { BoardFacts, FormContext } from "@/lib/template/context";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import { numberQuestion, questionsOfPart, type Question } from "@/lib/template/question";
import { normaliseRichText } from "@/lib/rich-text/normalise";
import type { Block, Cell, FlowBlock, RichText } from "@/lib/rich-text/types";
import { longAnswer, paragraph, richText, rowId } from "./filled-report";
import { contentFor, farBoard, primaryBoard, wideBoard } from "./form-content";
import { richTextArbitrary } from "./rich-text-arbitrary";

const cell = (text: string, type: Cell["type"] = "tableCell"): Cell => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [words(text)] });
const words = (text: string): FlowBlock => ({ type: "paragraph", content: [{ type: "text", text }] });

const longTable: Block = {
  type: "table",
  content: [
    { type: "tableRow", content: ["School", "Aanpak", "Uren"].map((text) => cell(text, "tableHeader")) },
    ...Array.from({ length: 150 }, (_, row) => ({ type: "tableRow" as const, content: [cell(`School ${row + 1}`), cell("Extra uren in groep 3"), cell(`${row}`)] })),
  ],
};

const wideTable: Block = {
  type: "table",
  content: [1, 2].map((row) => ({ type: "tableRow", content: Array.from({ length: 30 }, (_, column) => cell(`r${row}k${column}`)) })),
};

/** A list in a list, as deep as lists go, marks and numbers in turn. */
function nested(depth: number): FlowBlock {
  const content = [1, 2].map((item) => ({
    type: "listItem" as const,
    content: [words(`diepte ${depth}, punt ${item}`), words("en verder"), ...(depth < 5 && item === 1 ? [nested(depth + 1)] : [])],
  }));
  return depth % 2 === 1 ? { type: "orderedList", attrs: { start: depth * 4 }, content } : { type: "bulletList", content };
}

/** 40.000 characters, as a board writes them. */
const veryLong = richText(...Array.from({ length: 420 }, (_, index) => paragraph(`Alinea ${index + 1}: ${"wij kijken samen naar wat een kind nodig heeft. ".repeat(2)}`.trim())));

const LONG_TEXTS: readonly RichText[] = [veryLong, richText(longTable), richText(wideTable, paragraph("tussen twee tabellen"), wideTable)];

const TEXTS: readonly RichText[] = [
  longAnswer("een randgeval"),
  richText(nested(1), nested(2)),
  richText(paragraph("مرحبا بكم في المدرسة"), paragraph("שלום לכולם")),
  richText(paragraph("Goed 😀, beter 👨‍👩‍👧, best ✓ → ≥ ½ €"), paragraph("Łódź, ğüş, Ελλάδα, Україна")),
  richText(paragraph("0")),
  richText(paragraph("n.v.t.")),
  richText(paragraph("<b>niet vet</b> #let x = 1 *ster* _streep_ {periode} & &amp; ]]>")),
  richText(paragraph("schoolondersteuningsprofiel".repeat(12))),
];

/**
 * Without signs that a reader of PDF gets back in other pieces than they were written in (letters made
 * of two signs, ligatures); that any sign is printed is tested where one file is looked at.
 */
function readBack(written: RichText): RichText {
  const parsed: unknown = JSON.parse(JSON.stringify(written), (key, value: unknown) =>
    key === "text" && typeof value === "string" ? value.replace(/[^\u0020-\u007e\u00c0-\u017f‘’“”€😀]/gu, "?") : value,
  );
  return parsed as RichText;
}

const text = fc
  .oneof(
    { weight: 1, arbitrary: fc.constantFrom(...LONG_TEXTS) },
    { weight: 9, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 6, arbitrary: richTextArbitrary.map(readBack) },
  )
  .map(normaliseRichText);
const annexFile: AnnexFile = { id: rowId(990), name: "Beleid één.pdf", type: "application/pdf", size: 52_800, hash: "0a1b".repeat(16) };
const sentence = fc.constantFrom("Extra uren in de groep", "مرحبا بكم", "Scholing 😀", "n.v.t.", "Regel een\nregel twee", "ondersteuningsarrangement".repeat(4), "<script>");
const amount: fc.Arbitrary<AmountEntry> = fc.oneof(fc.constantFrom<AmountEntry>(0, "pm", "nvt", "onbekend", -5_280_000, 163_109_900), fc.integer({ min: 0, max: 10_000_000 }).map((euros) => euros * 100));

/** Any of these by their keys. */
function someOf<T>(values: Readonly<Record<string, fc.Arbitrary<T>>>): fc.Arbitrary<Record<string, T>> {
  return fc
    .subarray(Object.keys(values))
    .chain((keys) => fc.tuple(...keys.map((key) => (values[key] ?? fc.constant(undefined)).map((value) => [key, value] as const))))
    .map((entries) => Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))));
}

function figureEntry({ figure }: Question & { kind: "figure" }, { otherBoards }: FormContext): fc.Arbitrary<FigureEntry> {
  const options = (figure.options ?? []).map(({ id }) => id);
  const markers = fc.constantFrom<FigureEntry>("nvt", "onbekend");
  switch (figure.type) {
    case "integer":
      return fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 20_000 }), markers);
    case "percent":
      return fc.oneof(fc.integer({ min: 0, max: 100 }), markers);
    case "money":
      return fc.oneof(fc.integer({ min: 0, max: 1_000_000 }).map((euros) => euros * 100), markers);
    case "boolean":
      return fc.boolean();
    case "choice":
      return options.length > 0 ? fc.constantFrom(...options) : markers;
    case "multiChoice":
      return fc.subarray(options);
    case "boardSet":
      return fc.subarray(otherBoards.map(({ id }) => id));
    case "indicatorSet":
      return markers;
  }
}

function answerArbitrary(question: Question, context: FormContext): fc.Arbitrary<Answer> | null {
  const codes = context.board.partnerships.map(({ code }) => code);
  switch (question.kind) {
    case "derived":
      return null;
    case "longText":
      return text;
    case "multiChoice":
      return fc.subarray(question.options.map(({ id }) => id));
    case "indicatorNumbers":
      return fc.subarray(indicatorsOfQuestion(context.definition, question.id).map(({ number }) => number));
    case "moneyTable":
      return fc.record({
        cells: fc.record(Object.fromEntries(question.rows.map(({ id }) => [id, fc.record(Object.fromEntries(codes.map((code) => [code, amount])))]))),
      });
    case "spendingRows": {
      const fields = question.rowFields.flatMap((field): [string, fc.Arbitrary<string>][] => {
        if (field.kind === "text") return [[field.id, sentence]];
        if (field.kind === "choice") return [[field.id, fc.constantFrom(...field.options.map(({ id }) => id))]];
        return field.kind === "partnership" ? [[field.id, fc.constantFrom(...codes)]] : [];
      });
      const rows = fc.record({ amount, fields: fc.record(Object.fromEntries(fields)) });
      const count = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 8 }) }, { weight: 1, arbitrary: fc.constant(120) });
      return count.chain((length) => fc.array(rows, { minLength: length, maxLength: length, size: "max" })).map((filled) =>
        filled.map((row, index): SpendingRow => ({ id: rowId(index + 1), ...row })),
      );
    }
    case "annexList":
      return fc
        .array(fc.record({ title: fc.constantFrom("Bijlage over thuiszitters", "Beleid 😀", ""), sources: sentence, text, after: fc.constantFrom("thuiszitters", "keuze", "nergens"), withFile: fc.boolean() }), { maxLength: 3 })
        .map((annexes) => annexes.map(({ withFile, ...annex }, index) => ({ id: rowId(900 + index), ...annex, ...(withFile && { file: annexFile }) })));
    case "figure": {
      const keys = askedCells(question.figure, context).map(cellKey);
      const values = () => someOf(Object.fromEntries(keys.map((key) => [key, figureEntry(question, context)])));
      return fc.record({ values: values(), previous: values(), note: fc.constantFrom("", "Wij tellen op een andere dag."), revisionNote: fc.constantFrom("", "Vorig jaar was er een telfout.") });
    }
  }
}

/** Answers to any of a board's questions, each at its edges; some are not given at all. */
function answersArbitrary(context: FormContext): fc.Arbitrary<Answers> {
  const asked: Record<string, fc.Arbitrary<Answer>> = {};
  for (const part of context.definition.parts) {
    for (const question of questionsOfPart(part, context)) {
      const answer = answerArbitrary(question, context);
      if (answer) asked[question.id] = answer;
      if (question.kind !== "longText" || !question.perNumberOf) continue;
      for (const { number } of indicatorsOfQuestion(context.definition, question.perNumberOf).slice(0, 2)) asked[numberQuestion(question, number).id] = text;
    }
  }
  return someOf(asked);
}

const boards: readonly BoardFacts[] = [primaryBoard, wideBoard, farBoard, { ...primaryBoard, name: "Stichting ’t Één & <Ander> مدرسة" }];

/** Reports of different boards in which every kind of question is at its edges. */
export const edgeReports: fc.Arbitrary<ReportContent> = fc.constantFrom(...boards).chain((board) => {
  const { context } = contentFor(board);
  const code = board.partnerships[0]?.code ?? "";
  const keyFigures = [
    { figure: "verwijzingenSo", cell: cellKey({ partnership: code, value: null }), entry: 12, source: "Kengetallen TLV" },
    { figure: "ontvangenTerugploeg", cell: cellKey({ partnership: code, value: null }), entry: 93_145_000, source: "bekostigingsbeschikking 2024" },
  ];
  const previousFigures = { verwijzingenSo: { [cellKey({ partnership: code, value: null })]: 3 }, aantalThuiszitters: { "bestuur.overig": 2 } };
  return answersArbitrary(context).map((answers) => contentFor(board, answers, { keyFigures, previousFigures }));
});
