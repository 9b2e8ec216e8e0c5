import type { FormContext } from "@/lib/template/context";
import { questionsOfPart } from "@/lib/template/question";
import type { AnnexListQuestion } from "@/lib/template/questions/definition";

/** Where this form takes annexes; undefined where it takes none. */
export function annexQuestion(context: FormContext): AnnexListQuestion | undefined {
  return context.definition.parts.flatMap((part) => questionsOfPart(part, context)).find((question) => question.kind === "annexList");
}
