"use client";

import { useState } from "react";
import { takenOver } from "@/components/questions/take-over-answer";
import { Button } from "@/components/ui/button";
import { isAnswered } from "@/lib/report/progress";
import { freshId } from "@/lib/saving/fresh-id";
import type { Question } from "@/lib/template/question";
import { useAnswer, usePart } from "./part-context";
import { withoutColon, withoutStar } from "./question-label";
import { useTakenOver } from "./use-taken-over";

/** Puts last year's answer below what is written already; nothing is overwritten. */
export function TakeOver({ question }: { question: Question }) {
  const { store, lastYear } = usePart();
  const [current] = useAnswer(question);
  const marked = useTakenOver(question.id);
  const [done, setDone] = useState(false);
  const carried = lastYear?.carried[question.id];
  if (!carried) return null;
  const verb = isAnswered(current) && !marked ? "Overnemen onder wat er staat" : "Overnemen";
  return (
    <p className="mt-2">
      <Button
        variant="quiet"
        size="small"
        aria-disabled={marked || undefined}
        onClick={() => {
          if (marked) return;
          store.set(question.id, takenOver(question, current, carried, freshId), { takenOver: true });
          setDone(true);
        }}
      >
        {question.kind === "spendingRows" ? `${verb}, zonder bedragen` : verb}
        <span className="sr-only">: {withoutStar(withoutColon(question.label))}</span>
      </Button>
      <span role="status" className="ml-2 text-small text-ink-3">
        {done && marked ? "Overgenomen. Pas aan wat nu anders is." : ""}
      </span>
    </p>
  );
}
