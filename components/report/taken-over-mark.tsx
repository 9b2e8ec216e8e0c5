"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Question } from "@/lib/template/question";
import { usePart } from "./part-context";
import { withoutColon, withoutStar } from "./question-label";
import { revealField } from "./reveal-field";
import { useSaving } from "./saver-provider";
import { useTakenOver } from "./use-taken-over";

/** Under an answer that was taken over from last year: from when it is, and that it still holds. */
export function TakenOverMark({ question }: { question: Question }) {
  const { store, lastYear } = usePart();
  const { saver } = useSaving();
  const marked = useTakenOver(question.id);
  const [confirmed, setConfirmed] = useState(false);
  const confirm = () => {
    store.set(question.id, store.content().answers[question.id] ?? null, { takenOver: false });
    saver?.flush();
    setConfirmed(true);
    // The button is gone: one goes on in the field.
    requestAnimationFrame(() => revealField(question.id));
  };
  return (
    <div className="text-hint print:hidden">
      {marked ? (
        <p
          data-taken-over={question.id}
          className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-l-[5px] border-warn-edge bg-warn-tint py-1 pr-2 pl-3"
        >
          Overgenomen{lastYear ? ` uit ${lastYear.label}` : ""}. Klopt het niet meer, pas het dan aan.
          <Button variant="secondary" size="small" onClick={confirm}>
            Klopt nog
            <span className="sr-only">: {withoutStar(withoutColon(question.label))}</span>
          </Button>
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {confirmed && !marked ? "Bevestigd dat het nog klopt." : ""}
      </p>
    </div>
  );
}
