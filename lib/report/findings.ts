import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import { isTyped } from "@/lib/template/answers/markers";
import type { Part } from "@/lib/template/definition";
import { applies, numberQuestion, questionsOfPart, type FigureQuestion, type Question } from "@/lib/template/question";
import type {
  IndicatorNumbersQuestion,
  LongTextQuestion,
  MoneyTableQuestion,
  SpendingRowsQuestion,
} from "@/lib/template/questions/definition";
import { answerTo, type ReportContent } from "./content";
import { contradictsKeyFigure, contradictsPaidAmount, effectiveAmount, effectiveEntry } from "./effective-value";
import { figureCheckFindings, firstPart } from "./figure-checks";
import type { Finding, QuestionFinding } from "./finding";
import { moneyBalance } from "./money";
import { stepsOf, visibleQuestions } from "./visibility";

/**
 * Everything that is missing or odd in a report, in the form's order. Looks only at questions that
 * are asked of this board now. A report without errors may be submitted.
 */
export function findings(content: ReportContent): Finding[] {
  return stepsOf(content).flatMap((part) => findingsOfPart(part, content));
}

/** The findings of one part. */
export function findingsOfPart(part: Part, content: ReportContent): Finding[] {
  const visible = visibleQuestions(part, content);
  return questionsOfPart(part, content.context).flatMap((question) =>
    visible.some(({ id }) => id === question.id)
      ? checkQuestion(question, content).map((finding) => ({ ...finding, part: part.id, question: question.id }))
      : checkHidden(question, content).map((finding) => ({ ...finding, part: part.id })),
  );
}

/** A figure that is known without being asked is checked as well; who is to look finds its first part. */
function checkHidden(question: Question, content: ReportContent): Omit<Finding, "part">[] {
  const place = question.kind === "figure" ? firstPart(question, content) : null;
  if (question.kind !== "figure" || place === null) return [];
  return figureCheckFindings(question, content).map(({ details, ...finding }) => ({
    ...finding,
    question: place,
    details: { ...details, figure: question.label },
  }));
}

function checkQuestion(question: Question, content: ReportContent): QuestionFinding[] {
  switch (question.kind) {
    case "derived":
      return [];
    case "longText":
      return checkLongText(question, content);
    case "multiChoice":
      return question.required && !answerTo(content.answers, question)?.length ? [missing] : [];
    case "indicatorNumbers":
      return checkIndicatorNumbers(question, content);
    case "moneyTable":
      return checkMoneyTable(question, content);
    case "spendingRows":
      return checkSpendingRows(question, content);
    case "annexList":
      return (answerTo(content.answers, question) ?? [])
        .filter((annex) => annex.title.trim() === "")
        .map((annex) => ({ severity: "error", path: annex.id, code: "annexWithoutTitle" }));
    case "figure":
      return [...checkFigure(question, content), ...figureCheckFindings(question, content)];
  }
}

const missing: QuestionFinding = { severity: "error", code: "missing" };

function hasText(question: LongTextQuestion, content: ReportContent): boolean {
  const answer = answerTo(content.answers, question);
  return answer !== undefined && !isEmptyRichText(answer);
}

function checkLongText(question: LongTextQuestion, content: ReportContent): QuestionFinding[] {
  if (question.shownWhenDiffers) {
    return hasText(question, content) ? [] : [{ severity: "warning", code: "differenceUnexplained" }];
  }
  if (!question.required || hasText(question, content)) return [];
  const { perNumberOf } = question;
  if (perNumberOf) {
    const numbers = content.answers[perNumberOf];
    const chosen = Array.isArray(numbers) ? numbers.filter((number) => typeof number === "number") : [];
    if (chosen.some((number) => hasText(numberQuestion(question, number), content))) return [];
  }
  return [missing];
}

function checkIndicatorNumbers(question: IndicatorNumbersQuestion, content: ReportContent): QuestionFinding[] {
  const chosen = answerTo(content.answers, question)?.length ?? 0;
  if (!question.required || chosen >= question.minSelected) return [];
  return [{ severity: "error", code: "tooFewChosen", details: { minimum: question.minSelected } }];
}

function checkMoneyTable(question: MoneyTableQuestion, content: ReportContent): QuestionFinding[] {
  const answer = answerTo(content.answers, question);
  return question.rows
    .filter((row) => applies(content.context.definition, row.appliesTo, content.context.board))
    .flatMap((row) =>
      content.context.board.partnerships.flatMap(({ code, shortName }): QuestionFinding[] => {
        const path = `${row.id}.${code}`;
        const details = { row: row.label, partnership: shortName };
        const entry = answer?.cells[row.id]?.[code];
        if (isTyped(entry)) return [{ severity: "error", path, code: "unreadableNumber", details: { ...details, typed: entry.typed } }];
        if (effectiveAmount(content, question, row.id, code) === undefined) {
          return [{ severity: "warning", path, code: "missingFigure", details }];
        }
        if (contradictsPaidAmount(content, question, row.id, code) && !answer?.notes?.[row.id]?.[code]?.trim()) {
          return [{ severity: "warning", path, code: "contradictionUnexplained", details }];
        }
        return [];
      }),
    );
}

function checkSpendingRows(question: SpendingRowsQuestion, content: ReportContent): QuestionFinding[] {
  const rows = answerTo(content.answers, question) ?? [];
  const severalPartnerships = content.context.board.partnerships.length > 1;
  const found = rows.flatMap((row, index): QuestionFinding[] => {
    const details = { row: index + 1 };
    const amountField = question.rowFields.find(({ kind }) => kind === "amount")?.id ?? "";
    const ofRow: QuestionFinding[] = [];
    if (row.amount === undefined) {
      ofRow.push({ severity: "error", path: `${row.id}.${amountField}`, code: "rowWithoutAmount", details });
    } else if (isTyped(row.amount)) {
      ofRow.push({ severity: "error", path: `${row.id}.${amountField}`, code: "unreadableNumber", details: { ...details, typed: row.amount.typed } });
    }
    for (const field of question.rowFields) {
      const value = row.fields[field.id]?.trim() ?? "";
      if (value !== "") continue;
      const path = `${row.id}.${field.id}`;
      if (field.kind === "text" && field.required) {
        ofRow.push({ severity: "error", path, code: "rowWithoutText", details: { ...details, field: field.label } });
      }
      if (field.kind === "choice" || (field.kind === "partnership" && severalPartnerships)) {
        ofRow.push({ severity: "warning", path, code: "rowWithoutChoice", details: { ...details, field: field.label } });
      }
    }
    return ofRow;
  });
  const received = moneyBalance(content, question).received.amount;
  if (rows.length < question.minRows && (!question.balancesWith || (typeof received === "number" && received > 0))) {
    found.unshift({ severity: "error", code: "tooFewRows", details: { minimum: question.minRows } });
  }
  return found;
}

function checkFigure(question: FigureQuestion, content: ReportContent): QuestionFinding[] {
  const { figure } = question;
  const answer = answerTo(content.answers, question);
  return askedCells(figure, content.context).flatMap((cell): QuestionFinding[] => {
    const path = cellKey(cell);
    const details = {
      label: figure.label,
      ...(cell.value && { value: figure.dimension?.values.find(({ id }) => id === cell.value)?.label ?? cell.value }),
      ...(cell.partnership && { partnership: cell.partnership }),
    };
    const found: QuestionFinding[] = [];
    const unreadable = [answer?.values[path], answer?.previous?.[path]].find((entry) => isTyped(entry));
    if (unreadable) {
      found.push({ severity: "error", path, code: "unreadableNumber", details: { ...details, typed: unreadable.typed } });
    }
    if (figure.priority === "core" && effectiveEntry(content, question, path) === undefined) {
      found.push({ severity: "warning", path, code: "missingFigure", details });
    }
    if (contradictsKeyFigure(content, question, path) && !answer?.note?.trim()) {
      found.push({ severity: "warning", path, code: "contradictionUnexplained", details });
    }
    const before = content.previousFigures[figure.id]?.[path];
    const given = answer?.previous?.[path];
    if (typeof given === "number" && before !== undefined && given !== before && !answer?.revisionNote?.trim()) {
      found.push({ severity: "warning", path, code: "revisionUnexplained", details });
    }
    return found;
  });
}
