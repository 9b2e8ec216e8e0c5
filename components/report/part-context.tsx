"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import { answerTo, type Answers, type ReportContent } from "@/lib/report/content";
import { visibleQuestions } from "@/lib/report/visibility";
import type { Question } from "@/lib/template/question";
import type { PartStore } from "./part-store";

/** What the board's report of a year earlier has for this part. */
export type LastYear = {
  label: string;
  /** See `carriedAnswers`. */
  carried: Answers;
};

export type PartOnScreen = {
  store: PartStore;
  /** Null where there is no report of a year earlier. */
  lastYear: LastYear | null;
  /** Keys of what stood as taken over when the page was drawn. */
  takenOver: readonly string[];
  /** Counts the tries to go on with something unreadable on the page. */
  attempt: number;
  tryToLeave: () => void;
};

export const PartContext = createContext<PartOnScreen | null>(null);

export function usePart(): PartOnScreen {
  const part = useContext(PartContext);
  if (!part) throw new Error("A question stands outside a PartForm.");
  return part;
}

/** The report as typed so far. Changes at every keystroke: for what depends on other answers. */
export function useContent(): ReportContent {
  const { store } = usePart();
  return useSyncExternalStore(store.subscribe, store.content, store.content);
}

/** One fact about the report as typed so far; draws anew only when that fact changes. */
export function useFact<T extends string | number | boolean>(tell: (content: ReportContent) => T): T {
  const { store } = usePart();
  const read = () => tell(store.content());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The questions of a part that are asked now, as their ids with spaces between. */
export function useVisibleIds(partId: string): string {
  return useFact((content) => {
    const part = content.context.definition.parts.find(({ id }) => id === partId);
    return part
      ? visibleQuestions(part, content)
          .map(({ id }) => id)
          .join(" ")
      : "";
  });
}

/** Makes the new answer of the newest one, which may be newer than what is drawn; null clears it. */
export type ChangeOf<Q extends Question> = (newest: AnswerByKind[Q["kind"]] | undefined) => Answer | null;

/** The answer to one question, and how to change it. */
export function useAnswer<Q extends Question>(
  question: Q,
): [AnswerByKind[Q["kind"]] | undefined, (change: ChangeOf<Q>) => void] {
  const { store } = usePart();
  const read = () => answerTo(store.content().answers, question);
  const answer = useSyncExternalStore(store.subscribe, read, read);
  return [answer, (change) => store.set(question.id, change(read()))];
}
