import type { Answers, KeyFigureValue, ReportContent } from "@/lib/report/content";
import type { BoardFacts } from "@/lib/template/context";
import { askedCells, cellKey, type FigureEntry } from "@/lib/template/answers/figure-answer";
import type { Answer, SpendingRow } from "@/lib/template/answers/answer-schema";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import { numberQuestion, questionsOfPart, type Question } from "@/lib/template/question";
import type { FormContext } from "@/lib/template/context";
import type { Block, RichText } from "@/lib/rich-text/types";
import { contentFor } from "./form-content";

/** A paragraph with that text. */
export function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

export function richText(...content: Block[]): RichText {
  return { type: "doc", content };
}

/** An id for the nth row that anything makes, always the same. */
export function rowId(index: number): string {
  return `018f0000-0000-7000-8000-${String(index).padStart(12, "0")}`;
}

/** A board's answer with headings, emphasis, lists and a table, that names where it stands. */
export function longAnswer(name: string): RichText {
  const text = (value: string, type?: "bold" | "italic") => ({ type: "text" as const, text: value, ...(type && { marks: [{ type }] }) });
  const item = (value: string) => ({ type: "listItem" as const, content: [{ type: "paragraph" as const, content: [text(value)] }] });
  const cell = (type: "tableHeader" | "tableCell", value: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: "paragraph" as const, content: [text(value)] }],
  });
  return richText(
    {
      type: "paragraph",
      content: [
        text(`Over ${name} schrijven wij dat het aantal vragen om ondersteuning voor het tweede jaar daalt. `),
        text("De helft", "bold"),
        text(" van de scholen heeft een vaste intern begeleider, en "),
        text("ouders", "italic"),
        text(" zitten eerder aan tafel."),
      ],
    },
    { type: "heading", attrs: { level: 1 }, content: [text(`Wat wij zien bij ${name}`)] },
    paragraph("De stijging zit vooral in groep 3 en 4. De scholen noemen twee redenen:"),
    {
      type: "bulletList",
      content: [
        item("kinderen die laat zijn ingestroomd vanuit de voorschool;"),
        {
          type: "listItem",
          content: [
            { type: "paragraph", content: [text("twee scholen zonder vaste intern begeleider:")] },
            { type: "orderedList", attrs: { start: 3 }, content: [item("in het najaar"), item("en nog eens in mei")] },
          ],
        },
      ],
    },
    { type: "heading", attrs: { level: 2 }, content: [text("Wat wij doen")] },
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "School"), cell("tableHeader", "Aanpak")] },
        { type: "tableRow", content: [cell("tableCell", "De Linde"), cell("tableCell", "Extra uren in groep 3")] },
        { type: "tableRow", content: [cell("tableCell", "De Beuk"), cell("tableCell", "Samen met jeugdhulp")] },
      ],
    },
  );
}

function figureEntry(question: Question & { kind: "figure" }, index: number, context: FormContext): FigureEntry {
  const { figure } = question;
  const options = figure.options?.map(({ id }) => id) ?? [];
  switch (figure.type) {
    case "integer":
      return index % 7 === 3 ? 0 : 12 + index * 3;
    case "percent":
      return figure.decimals === 0 ? 70 + index : 71.7;
    case "money":
      return 5_280_000 + index * 100_000;
    case "boolean":
      return true;
    case "choice":
      return options[index % options.length] ?? "nvt";
    case "multiChoice":
      return options.slice(0, 3);
    case "boardSet":
      return context.otherBoards.map(({ id }) => id);
    case "indicatorSet":
      return "nvt";
  }
}

function spendingRow(question: Question & { kind: "spendingRows" }, index: number, context: FormContext): SpendingRow {
  const fields: Record<string, string> = {};
  for (const field of question.rowFields) {
    if (field.kind === "text") fields[field.id] = `${field.label} van regel ${index + 1}: extra uren voor begeleiding in de groep`;
    if (field.kind === "choice") fields[field.id] = field.options[index % field.options.length]?.id ?? "";
    if (field.kind === "partnership") fields[field.id] = context.board.partnerships[index % context.board.partnerships.length]?.code ?? "";
  }
  return { id: rowId(index + 1), amount: index === 3 ? "pm" : 10_640_000 + index * 1_000_000, fields };
}

function filledAnswer(question: Question, context: FormContext): Answer | undefined {
  switch (question.kind) {
    case "derived":
      return undefined;
    case "longText":
      return longAnswer(question.id);
    case "multiChoice":
      return question.options.map(({ id }) => id);
    case "indicatorNumbers":
      return indicatorsOfQuestion(context.definition, question.id).slice(1, 3).map(({ number }) => number);
    case "moneyTable":
      return {
        cells: Object.fromEntries(
          question.rows.map((row, index) => [
            row.id,
            Object.fromEntries(context.board.partnerships.map(({ code }) => [code, 93_145_000 + index * 2_500_000])),
          ]),
        ),
      };
    case "spendingRows":
      return Array.from({ length: 5 }, (_, index) => spendingRow(question, index, context));
    case "annexList":
      return [
        { id: rowId(901), title: "Bijlage over thuiszitters", sources: "Verzuimregister 2025", text: longAnswer("bijlage A"), after: "thuiszitters" },
        { id: rowId(902), title: "Slotbijlage", text: longAnswer("bijlage B") },
      ];
    case "figure": {
      const cells = askedCells(question.figure, context).map(cellKey);
      const entries = Object.fromEntries(cells.map((key, index) => [key, figureEntry(question, index, context)]));
      return { values: entries };
    }
  }
}

/** Every question of a board's form answered, so that each answer names its question. */
export function filledAnswers(context: FormContext): Answers {
  const answers: Record<string, Answer> = {};
  for (const part of context.definition.parts) {
    for (const question of questionsOfPart(part, context)) {
      const answer = filledAnswer(question, context);
      if (answer !== undefined) answers[question.id] = answer;
      if (question.kind === "longText" && question.perNumberOf) {
        for (const { number } of indicatorsOfQuestion(context.definition, question.perNumberOf).slice(1, 3)) {
          answers[numberQuestion(question, number).id] = longAnswer(`indicator ${number}`);
        }
      }
    }
  }
  return answers;
}

/** A full report of a board, with what the SWV counts and last year's values. */
export function filledReport(board: BoardFacts, rest: Partial<ReportContent> = {}): ReportContent {
  const empty = contentFor(board);
  const answers = filledAnswers(empty.context);
  const code = board.partnerships[0]?.code ?? "";
  const keyFigures: KeyFigureValue[] = [
    { figure: "verwijzingenSo", cell: cellKey({ partnership: code, value: null }), entry: 12, source: "Kengetallen TLV" },
    { figure: "ontvangenTerugploeg", cell: cellKey({ partnership: code, value: null }), entry: 93_145_000, source: "bekostigingsbeschikking 2024" },
  ];
  const previousFigures = {
    verwijzingenSo: { [cellKey({ partnership: code, value: null })]: 15 },
    aantalThuiszitters: { "bestuur.overig": 2 },
  };
  return contentFor(board, answers, { keyFigures, previousFigures, ...rest });
}
