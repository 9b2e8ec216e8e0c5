import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Choice, Conflict } from "@/lib/template/answers/merge/conflict";
import { mergeAnswers } from "@/lib/template/answers/merge/merge-answers";
import type { Question } from "@/lib/template/question";

/** The answer that both started from, and what each made of it; null is no answer. */
export type Versions = { base: Answer | null; mine: Answer | null; theirs: Answer | null };

/** One place where the versions cannot go together: the whole answer with either at that place alone. */
export type Difference = { place: string; joins: boolean; mine: Answer | null; theirs: Answer | null };

/** The places to choose about; none where only a whole version can be chosen. */
export function differencesOf(question: Question, versions: Versions): Difference[] {
  const merged = mergeAnswers(question, versions);
  if (merged.kind !== "conflict") return [];
  const mine = chosen(question, versions, () => "mine");
  if (!mine || !chosen(question, versions, () => "theirs")) return [];
  return merged.conflicts.map(({ place, joins }) => {
    const here = chosen(question, versions, (other) => (other.place === place ? "theirs" : "mine"));
    return { place, joins, mine: mine.value, theirs: here ? here.value : versions.theirs };
  });
}

/** The answer that follows from a choice at every place; null where together it is more than can be saved. */
export function chosen(
  question: Question,
  versions: Versions,
  choose: (conflict: Conflict) => Choice,
): { value: Answer | null } | null {
  const merged = mergeAnswers(question, versions, choose);
  return merged.kind === "merged" ? merged : null;
}
