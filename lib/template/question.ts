import type { FormContext } from "./context";
import type { Part, TemplateDefinition } from "./definition";
import type { FigureDefinition } from "./figure-definition";
import { indicatorsOfQuestion } from "./indicators";
import type { Field, LongTextQuestion } from "./questions/definition";

/** A figure that the board fills in, seen as a question. Its answer's key is the figure's id. */
export type FigureQuestion = { kind: "figure"; id: string; label: string; hint?: string; figure: FigureDefinition };

/** Anything an answer can belong to. `id` is the answer's key. */
export type Question = Field | FigureQuestion;

/** Whether a part, row or figure marked `appliesTo` is for this board. */
export function applies(
  definition: Pick<TemplateDefinition, "appliesTo">,
  appliesTo: string,
  board: { schoolTypes: readonly string[] },
): boolean {
  const rule = definition.appliesTo[appliesTo];
  if (!rule) return false;
  return rule.schoolTypes === null || rule.schoolTypes.some((type) => board.schoolTypes.includes(type));
}

/** The figures a part asks of this board, in the template's order. */
export function figuresOfPart(part: Part, context: FormContext): FigureQuestion[] {
  return context.definition.figures
    .filter((figure) => figure.part === part.id && figure.source === "asked")
    .filter((figure) => applies(context.definition, figure.appliesTo, context.board))
    .map(figureQuestion);
}

/**
 * All questions of a part for this board: its figures, then its fields. Empty where the part does
 * not apply. Texts per chosen number are not listed; see {@link numberQuestion}.
 */
export function questionsOfPart(part: Part, context: FormContext): Question[] {
  if (!applies(context.definition, part.appliesTo, context.board)) return [];
  return [...figuresOfPart(part, context), ...part.fields];
}

/** The text of one chosen number, as a question of its own: `algemeenVoorbeeld.3`. */
export function numberQuestion(question: LongTextQuestion, number: number): LongTextQuestion {
  return {
    kind: "longText",
    id: `${question.id}.${number}`,
    label: `Toelichting bij indicator ${number}`,
    required: false,
  };
}

/** A question with the texts that can be written beside its single numbers, in the order of the form. */
export function withTextsPerNumber(question: Question, definition: TemplateDefinition): Question[] {
  if (question.kind !== "longText" || !question.perNumberOf) return [question];
  const numbers = indicatorsOfQuestion(definition, question.perNumberOf);
  return [question, ...numbers.map(({ number }) => numberQuestion(question, number))];
}

/**
 * The question an answer's key belongs to, with its part; undefined when the key is unknown or not
 * asked of this board.
 */
export function findQuestion(key: string, context: FormContext): { part: Part; question: Question } | undefined {
  const [base = "", number] = key.split(".", 2);
  for (const part of context.definition.parts) {
    const question = questionsOfPart(part, context).find(({ id }) => id === base);
    if (!question) continue;
    if (number === undefined) return key === base ? { part, question } : undefined;
    if (question.kind !== "longText" || !question.perNumberOf || key !== `${base}.${number}`) return undefined;
    const known = indicatorsOfQuestion(context.definition, question.perNumberOf);
    const chosen = known.find((indicator) => String(indicator.number) === number);
    return chosen && { part, question: numberQuestion(question, chosen.number) };
  }
  return undefined;
}

function figureQuestion(figure: FigureDefinition): FigureQuestion {
  return { kind: "figure", id: figure.id, label: figure.label, hint: figure.help, figure };
}
