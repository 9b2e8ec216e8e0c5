"use client";

import { useContent } from "@/components/report/part-context";
import { TakenOverMark } from "@/components/report/taken-over-mark";
import { Details } from "@/components/ui/details";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import { numberQuestion } from "@/lib/template/question";
import type { LongTextQuestion } from "@/lib/template/questions/definition";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { ReportContent } from "@/lib/report/content";
import { answerTo } from "@/lib/report/content";
import { LongTextField } from "./long-text-editor";

/** A text with its label; under it, where the form has that, a text for each chosen number. */
export function LongTextQuestionEditor({ question, label }: { question: LongTextQuestion; label: string }) {
  const hintId = `${question.id}-hint`;
  return (
    <div>
      <h2 id={`${question.id}-label`} className="font-sans text-lab tracking-normal">
        {label}
        {question.required ? null : <span className="font-normal text-ink-3"> (niet verplicht)</span>}
      </h2>
      <p id={hintId} className="mb-3 max-w-lead text-hint text-ink-3">
        {question.hint ?? "Zo kort of lang als u wilt. Noem geen namen van leerlingen."}
      </p>
      <LongTextField question={question} describedBy={hintId} />
      {question.perNumberOf ? <TextsPerNumber question={question} numbersKey={question.perNumberOf} /> : null}
    </div>
  );
}

function TextsPerNumber({ question, numbersKey }: { question: LongTextQuestion; numbersKey: string }) {
  const content = useContent();
  const chosen = chosenNumbers(content, numbersKey);
  const shown = indicatorsOfQuestion(content.context.definition, numbersKey).filter(
    ({ number }) => chosen.has(number) || hasText(content, numberQuestion(question, number)),
  );
  if (shown.length === 0) return null;
  return (
    <div className="mt-4 space-y-2">
      <p className="max-w-lead text-hint text-ink-3">
        Hierboven schrijft u over alle gekozen nummers samen. Wilt u over één nummer apart iets schrijven, dan kan dat
        hier; in uw verantwoording staat dat eronder. Het hoeft niet.
      </p>
      {shown.map(({ number, text }) => {
        const ofNumber = numberQuestion(question, number);
        const written = hasText(content, ofNumber);
        return (
          <Details
            key={number}
            summary={`Nummer ${number}: ${shortened(text)}${written ? " (ingevuld)" : ""}${chosen.has(number) ? "" : " (niet meer gekozen)"}`}
          >
            <p id={`${ofNumber.id}-label`} className="mb-2 max-w-lead text-hint">
              {number}. {text}
            </p>
            <LongTextField question={ofNumber} />
            <TakenOverMark question={ofNumber} />
          </Details>
        );
      })}
    </div>
  );
}

function chosenNumbers(content: ReportContent, key: string): ReadonlySet<number> {
  const answer = content.answers[key];
  return new Set(Array.isArray(answer) ? answer.filter((number) => typeof number === "number") : []);
}

function hasText(content: ReportContent, question: LongTextQuestion): boolean {
  const answer = answerTo(content.answers, question);
  return answer !== undefined && !isEmptyRichText(answer);
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(" ", 60))} …`;
}
