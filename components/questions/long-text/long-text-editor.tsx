"use client";

import { LazyRichTextEditor } from "@/components/rich-text/lazy-rich-text-editor";
import { useAnswer } from "@/components/report/part-context";
import { QuestionState } from "@/components/report/question-state";
import { EMPTY_RICH_TEXT } from "@/lib/rich-text/types";
import type { LongTextQuestion } from "@/lib/template/questions/definition";

/** A formatted text. The label stands above it, with the id `${question.id}-label`. */
export function LongTextField({ question, describedBy }: { question: LongTextQuestion; describedBy?: string }) {
  const [answer, change] = useAnswer(question);
  return (
    <>
      <QuestionState question={question} />
      <LazyRichTextEditor
        id={question.id}
        labelledBy={`${question.id}-label`}
        describedBy={describedBy}
        value={answer ?? EMPTY_RICH_TEXT}
        onChange={(text) => change(() => text)}
      />
    </>
  );
}
