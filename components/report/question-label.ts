import type { FormContext } from "@/lib/template/context";
import type { Part } from "@/lib/template/definition";
import { findQuestion } from "@/lib/template/question";
import type { Field } from "@/lib/template/questions/definition";

/**
 * How a question is called on screen. The printed form gives a text the title of its part, or two
 * questions the same label; on screen a text then is the explanation or the elaboration.
 */
export function labelOnScreen(field: Field, part: Part): string {
  const label = withoutColon(field.label);
  const alone = label === withoutColon(part.title);
  if (alone && field.kind === "longText") return "Uw toelichting";
  if (alone && field.kind === "spendingRows") return "Aanwending";
  const twin = part.fields.some((other) => other.id !== field.id && other.label === field.label);
  return twin && field.kind === "longText" ? "Uw uitwerking" : label;
}

/** A label of the printed form without what belongs to print. */
export function withoutColon(label: string): string {
  return label.replace(/\s*:\s*$/, "");
}

/** A label without the mark of its footnote. */
export function withoutStar(label: string): string {
  return label.replace(/\*+$/, "").trim();
}

/**
 * How a question is called where it stands alone, with the part it is in; undefined when it is not
 * asked of this board.
 */
export function nameOfQuestion(key: string, context: FormContext): { part: Part; label: string } | undefined {
  const found = findQuestion(key, context);
  if (!found) return undefined;
  const { part, question } = found;
  const field = part.fields.find(({ id }) => id === question.id);
  return { part, label: field ? labelOnScreen(field, part) : question.label };
}
