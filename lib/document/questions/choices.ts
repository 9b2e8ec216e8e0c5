import { answerTo } from "@/lib/report/content";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import type { IndicatorNumbersQuestion, MultiChoiceQuestion } from "@/lib/template/questions/definition";
import type { DocumentBlock, IndicatorListBlock } from "../model";
import type { QuestionPlace } from "../question-place";

/** The options that the board chose. */
export function multiChoiceBlocks(question: MultiChoiceQuestion, { printing, part, level, label }: QuestionPlace): DocumentBlock[] {
  const source = { part, question: question.id };
  const answer = answerTo(printing.content.answers, question) ?? [];
  const chosen = question.options.filter(({ id }) => answer.includes(id)).map((option) => option.label);
  const heading: DocumentBlock[] = label ? [{ kind: "heading", source, role: "label", level, text: label }] : [];
  if (chosen.length > 0) return [...heading, { kind: "choices", source, chosen }];
  return [...heading, { kind: "missing", source, text: printing.missing }];
}

/** Which indicators the board worked out; the list itself closes the part, see {@link indicatorList}. */
export function indicatorNumbersBlocks(
  question: IndicatorNumbersQuestion,
  { printing, part, level, label }: QuestionPlace,
): DocumentBlock[] {
  const source = { part, question: question.id };
  const numbers = [...(answerTo(printing.content.answers, question) ?? [])].sort((a, b) => a - b);
  const heading: DocumentBlock[] = label ? [{ kind: "heading", source, role: "label", level, text: label }] : [];
  return [
    ...heading,
    { kind: "chosenNumbers", source, label: question.suffixLabel ?? "Nummer(s):", numbers, missing: printing.missing },
  ];
}

/** All indicators of the question's part, those worked out marked. */
export function indicatorList(question: IndicatorNumbersQuestion, { printing, part }: QuestionPlace): IndicatorListBlock[] {
  const chosen = answerTo(printing.content.answers, question) ?? [];
  const items = indicatorsOfQuestion(printing.content.context.definition, question.id).map(({ number, text }) => ({
    number,
    text,
    chosen: chosen.includes(number),
  }));
  return items.length > 0 ? [{ kind: "indicatorList", source: { part, question: question.id }, items }] : [];
}
