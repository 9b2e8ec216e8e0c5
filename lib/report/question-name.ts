import type { FormContext } from "@/lib/template/context";
import { findQuestion } from "@/lib/template/question";
import { periodLabel } from "@/lib/values/period";

/** A question by the names of its part and itself: `Thuiszitters: Deels in onderwijs`; its key where it is not asked. */
export function labelOf(questionKey: string, context: FormContext): string {
  const found = findQuestion(questionKey, context);
  if (!found) return questionKey;
  const plain = (text: string) => text.replaceAll("{periode}", periodLabel(context.period)).replace(/\s*[:*]+\s*$/, "");
  const [part, question] = [plain(found.part.shortTitle), plain(found.question.label)];
  const same = [part, plain(found.part.title)].some((title) => title.toLowerCase() === question.toLowerCase());
  return same ? part : `${part}: ${question}`;
}
