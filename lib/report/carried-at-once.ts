import type { Part } from "@/lib/template/definition";
import type { Answers, ReportContent } from "./content";
import { isAnswered } from "./progress";
import { visibleQuestions } from "./visibility";

/**
 * Of what can be taken over, what goes along when somebody takes over a whole part: only where
 * nothing stands yet, so that nothing is overwritten, and a text about one number only where that
 * number is chosen.
 */
export function carriedAtOnce(part: Part, content: ReportContent, carried: Answers): Answers {
  const visible = new Map(visibleQuestions(part, content).map((question) => [question.id, question]));
  const empty = Object.entries(carried).filter(
    ([key]) => visible.has(baseOf(key)) && !isAnswered(content.answers[key]),
  );
  const after = { ...content.answers, ...Object.fromEntries(empty) };
  return Object.fromEntries(
    empty.filter(([key]) => {
      const question = visible.get(baseOf(key));
      if (key === question?.id) return true;
      const chosen = question?.kind === "longText" && question.perNumberOf ? after[question.perNumberOf] : undefined;
      return Array.isArray(chosen) && chosen.some((one) => one === numberOf(key));
    }),
  );
}

function numberOf(key: string): number {
  return Number(key.split(".", 2)[1]);
}

/** The question that a text about one number belongs to. */
function baseOf(key: string): string {
  return key.split(".", 1)[0] ?? key;
}
