import type { LoadMerge } from "@/lib/saving/report-saver";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Question } from "@/lib/template/question";

/** How two versions of a question merge. Its script comes only where two versions meet. */
export function mergeOf(question: Question): LoadMerge {
  return async () => {
    const { mergeAnswers } = await import("@/lib/template/answers/merge/merge-answers");
    return ({ base, mine, theirs }) => {
      // Values come from this page or from the server, which stores nothing that is no answer.
      const versions = { base: base as Answer | null, mine: mine as Answer | null, theirs: theirs as Answer | null };
      const merged = mergeAnswers(question, versions);
      return merged.kind === "merged" ? { value: merged.value } : null;
    };
  };
}
