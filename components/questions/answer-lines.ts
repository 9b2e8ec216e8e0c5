import { fileInWords } from "@/lib/files/file-words";
import { amountCell, figureCell } from "@/lib/document/entry-text";
import { plainText } from "@/lib/rich-text/plain-text";
import type { ReportContent } from "@/lib/report/content";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import { cellOfKey, type FigureAnswer } from "@/lib/template/answers/figure-answer";
import type { FigureQuestion, Question } from "@/lib/template/question";
import type { MoneyTableQuestion, SpendingRowsQuestion } from "@/lib/template/questions/definition";

/**
 * An answer as lines of text, to read it where it cannot be edited: beside another version, or as
 * last year's.
 *
 * @param content the report the answer belongs to; its template names options, rows and SWVs
 */
export function answerLines(question: Question, answer: Answer | undefined, content: ReportContent): string[] {
  if (answer === undefined) return [];
  switch (question.kind) {
    case "derived":
      return [];
    case "longText":
      return plainText(answer as AnswerByKind["longText"], { listMarkers: true }).split("\n");
    case "multiChoice": {
      const chosen = answer as AnswerByKind["multiChoice"];
      return question.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
    }
    case "indicatorNumbers": {
      const numbers = answer as AnswerByKind["indicatorNumbers"];
      return content.context.definition.indicators
        .filter(({ number }) => numbers.includes(number))
        .map(({ number, text }) => `${number}. ${text}`);
    }
    case "moneyTable":
      return moneyLines(question, answer as AnswerByKind["moneyTable"]);
    case "spendingRows":
      return (answer as AnswerByKind["spendingRows"]).map((row) => spendingLine(question, row));
    case "annexList":
      return (answer as AnswerByKind["annexList"]).flatMap(({ title, text, file }) => [
        title,
        ...plainText(text).split("\n"),
        ...(file ? [`Bestand: ${fileInWords(file)}`] : []),
      ]);
    case "figure":
      return figureLines(question, answer as FigureAnswer, content);
  }
}

function moneyLines(question: MoneyTableQuestion, answer: AnswerByKind["moneyTable"]): string[] {
  return question.rows.flatMap((row) =>
    Object.entries(answer.cells[row.id] ?? {}).map(
      ([code, amount]) => `${row.label}, ${code}: ${amountCell(amount, "").text}`,
    ),
  );
}

function spendingLine(question: SpendingRowsQuestion, row: AnswerByKind["spendingRows"][number]): string {
  return question.rowFields
    .map((field) => {
      if (field.kind === "amount") return amountCell(row.amount, "").text;
      const value = row.fields[field.id] ?? "";
      return field.kind === "choice" ? (field.options.find(({ id }) => id === value)?.label ?? value) : value;
    })
    .filter((text) => text !== "")
    .join(" · ");
}

function figureLines(question: FigureQuestion, answer: FigureAnswer, { context }: ReportContent): string[] {
  const lines = (["values", "previous"] as const).flatMap((year) =>
    Object.entries(answer[year] ?? {}).map(([key, entry]) => {
      const { partnership, value } = cellOfKey(key);
      const name = question.figure.dimension?.values.find(({ id }) => id === value)?.label;
      const place = [year === "previous" ? "vorig jaar" : null, partnership, name].filter(Boolean).join(", ");
      return `${place === "" ? "" : `${place}: `}${figureCell(question.figure, entry, context, "").text}`;
    }),
  );
  return [...lines, ...[answer.note, answer.revisionNote].filter((note) => note !== undefined)];
}
