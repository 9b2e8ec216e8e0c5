"use client";

import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { useAnswer, usePart } from "@/components/report/part-context";
import { QuestionState } from "@/components/report/question-state";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import type { IndicatorNumbersQuestion } from "@/lib/template/questions/definition";

/** The indicators of the part, to choose from. */
export function IndicatorNumbersEditor({ question, label }: { question: IndicatorNumbersQuestion; label: string }) {
  const { store } = usePart();
  const [answer, change] = useAnswer(question);
  const indicators = indicatorsOfQuestion(store.content().context.definition, question.id);
  const chosen = answer ?? [];
  return (
    <>
      <QuestionState question={question} />
      <CheckboxGroup
        id={question.id}
        legend={label}
        legendSize="question"
        hint={question.hint ?? `Kies de nummers die u uitwerkt. ${chosen.length} gekozen.`}
        name={question.id}
        options={indicators.map(({ number, text }) => ({
          value: String(number),
          label: (
            <>
              <span className="font-semibold">{number}.</span> {text}
            </>
          ),
        }))}
        values={chosen.map(String)}
        onChange={(values) => change(() => (values.length > 0 ? values.map(Number) : null))}
      />
    </>
  );
}
