"use client";

import { useState } from "react";
import { takenOver } from "@/components/questions/take-over-answer";
import { Button } from "@/components/ui/button";
import { carriedAtOnce } from "@/lib/report/carried-at-once";
import type { Answers, ReportContent } from "@/lib/report/content";
import { freshId } from "@/lib/saving/fresh-id";
import { findQuestion } from "@/lib/template/question";
import { useFact, usePart } from "./part-context";
import { useSaving } from "./saver-provider";

/** On top of a part: takes over all of last year's answers at once, where nothing stands yet. */
export function TakeOverPart({ partId }: { partId: string }) {
  const { store, lastYear } = usePart();
  const { saver } = useSaving();
  const [done, setDone] = useState(0);
  const carried = lastYear?.carried ?? NOTHING;
  const left = useFact((content) => Object.keys(atOnce(partId, content, carried)).length);
  if (!lastYear || (left === 0 && done === 0)) return null;
  const takeOver = () => {
    const answers = Object.entries(atOnce(partId, store.content(), carried));
    for (const [key, answer] of answers) {
      const content = store.content();
      const question = findQuestion(key, content.context)?.question;
      if (question) store.set(key, takenOver(question, content.answers[key], answer, freshId), { takenOver: true });
    }
    saver?.flush();
    if (answers.length > 0) setDone(answers.length);
  };
  return (
    <div className="mb-8 max-w-text rounded-md border border-line px-4 py-3 print:hidden">
      <p className="max-w-read text-hint text-ink-2">
        Dit onderdeel is ook over {lastYear.label} ingevuld. Wat u overneemt, komt alleen bij vragen die nog leeg
        zijn. Cijfers en bedragen gaan niet mee.
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant="secondary" size="small" aria-disabled={left === 0 || undefined} onClick={takeOver}>
          Neem alle antwoorden van vorig jaar over
        </Button>
        <span role="status" className="text-small text-ink-2">
          {done === 0
            ? ""
            : `${done === 1 ? "1 antwoord" : `${done} antwoorden`} overgenomen. Bevestig of wijzig ze hieronder.`}
        </span>
      </p>
    </div>
  );
}

const NOTHING: Answers = {};

function atOnce(partId: string, content: ReportContent, carried: Answers): Answers {
  const part = content.context.definition.parts.find(({ id }) => id === partId);
  return part ? carriedAtOnce(part, content, carried) : NOTHING;
}
