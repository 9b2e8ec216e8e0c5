"use client";

import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { useAnswer } from "@/components/report/part-context";
import { QuestionState } from "@/components/report/question-state";
import { offeredOptions } from "@/lib/template/offered-options";
import type { MultiChoiceQuestion } from "@/lib/template/questions/definition";

/** Any number of choices out of a list. */
export function MultiChoiceEditor({ question, label }: { question: MultiChoiceQuestion; label: string }) {
  const [answer, change] = useAnswer(question);
  return (
    <>
      <QuestionState question={question} />
      <CheckboxGroup
        id={question.id}
        legend={label}
        legendSize="question"
        hint={question.hint}
        name={question.id}
        optional={!question.required}
        options={offeredOptions(question.options).map(({ id, label: text }) => ({ value: id, label: text }))}
        values={answer ?? []}
        onChange={(values) => change(() => (values.length > 0 ? values : null))}
      />
    </>
  );
}
