import type { ReactNode } from "react";
import { AnswerChangeView } from "@/components/changes/answer-change-view";
import { nameOfQuestion } from "@/components/report/question-label";
import { Tag } from "@/components/ui/tag";
import type { AnswerChange, PartChanges } from "@/lib/report/changes/change";
import type { FormContext } from "@/lib/template/context";
import { questionTitle } from "./question-title";

/** What a board changed between two versions, part by part, and which questions it was asked to change. */
export function AskedChanges({
  changes,
  namedKeys,
  since,
  context,
  remarksOf,
}: {
  changes: readonly PartChanges[];
  namedKeys: readonly string[];
  since: number;
  context: FormContext;
  /** The remarks about questions, to stand under them; without keys those about none of these. */
  remarksOf: (keys: readonly string[] | null) => ReactNode;
}) {
  const changed = new Set(changes.flatMap(({ questions }) => questions.map(({ question }) => baseOf(question.id))));
  const untouched = namedKeys.filter((key) => !changed.has(key));
  return (
    <div className="space-y-10">
      {untouched.length === 0 ? null : (
        <section aria-labelledby="niet-gewijzigd">
          <h2 id="niet-gewijzigd" className="text-h3">
            Gevraagd en niet gewijzigd
          </h2>
          <ul className="mt-2 list-disc pl-5">
            {untouched.map((key) => (
              <li key={key}>{questionTitle(key, context)}</li>
            ))}
          </ul>
        </section>
      )}
      {changes.length === 0 ? <p>Het bestuur heeft in deze versie niets gewijzigd.</p> : null}
      {changes.map(({ part, questions }) => (
        <section key={part.id} aria-labelledby={`wijzigingen-${part.id}`}>
          <h2 id={`wijzigingen-${part.id}`}>{part.shortTitle}</h2>
          <div className="mt-3 space-y-6">
            {questions.map(({ question, change }) => (
              <section key={question.id} aria-label={nameOfQuestion(question.id, context)?.label ?? question.label}>
                <h3 className="font-sans text-base">
                  {nameOfQuestion(question.id, context)?.label ?? question.label}{" "}
                  <Tag tone={namedKeys.includes(baseOf(question.id)) ? "ok" : "no"}>
                    {namedKeys.includes(baseOf(question.id)) ? "gevraagd" : `ook gewijzigd sinds versie ${since}`}
                  </Tag>
                </h3>
                <div className="mt-2">
                  <AnswerChangeView change={change} />
                </div>
                {remarksOf([question.id])}
              </section>
            ))}
          </div>
        </section>
      ))}
      {remarksOf(null)}
    </div>
  );
}

/** Changes by the key of their question. */
export function changesByKey(changes: readonly PartChanges[]): Map<string, AnswerChange> {
  return new Map(changes.flatMap(({ questions }) => questions.map(({ question, change }) => [question.id, change] as const)));
}

/** A text beside a number goes with its question. */
function baseOf(key: string): string {
  return key.split(".", 1)[0] ?? key;
}
