"use client";

import { useState } from "react";
import { takenOver, takesOver } from "@/components/questions/take-over-answer";
import { Button } from "@/components/ui/button";
import { freshId } from "@/lib/saving/fresh-id";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Question } from "@/lib/template/question";
import { useAnswer } from "./part-context";
import { withoutColon, withoutStar } from "./question-label";

/** Puts last year's answer below what is written already; nothing is overwritten. */
export function TakeOver({ question, answer }: { question: Question; answer: Answer }) {
  const [current, setAnswer] = useAnswer(question);
  const [done, setDone] = useState(false);
  if (!takesOver(question)) return null;
  return (
    <p className="mt-2">
      <Button
        variant="quiet"
        size="small"
        onClick={() => {
          setAnswer(takenOver(question, current, answer, freshId));
          setDone(true);
        }}
      >
        {question.kind === "spendingRows" ? "Overnemen zonder bedragen" : "Overnemen"}
        <span className="sr-only">: {withoutStar(withoutColon(question.label))}</span>
      </Button>
      <span role="status" className="ml-2 text-small text-ink-3">
        {done ? "Overgenomen. Pas aan wat nu anders is." : ""}
      </span>
    </p>
  );
}
