"use client";

import { controlId, type FormAction } from "@/components/region/form-state";
import { FormOutcome, HiddenFields, useOfficeForm } from "@/components/region/office-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { sentencesField } from "./quotation-words";

export interface SentenceFormProps {
  action: FormAction;
  /** Sent along: region, round, part and report. */
  hidden: Readonly<Record<string, string>>;
  questionKey: string;
  paragraph: number;
  sentences: readonly string[];
}

/** One paragraph of a report, of which sentences can be quoted. */
export function SentenceForm({ action, hidden, questionKey, paragraph, sentences }: SentenceFormProps) {
  const { state, pending, onSubmit } = useOfficeForm(action);
  const name = sentencesField(questionKey, paragraph);
  // A blank piece between sentences keeps its number and is no sentence.
  const options = sentences.flatMap((sentence, index) => (sentence.trim() === "" ? [] : [{ value: String(index), label: sentence.trim() }]));
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-2 border-t border-line pt-3">
      <FormOutcome state={state} />
      <HiddenFields values={{ ...hidden, vraag: questionKey, alinea: String(paragraph) }} />
      <CheckboxGroup
        key={state.done === undefined ? "choosing" : state.attempt}
        id={controlId(name)}
        legend={`Alinea ${paragraph + 1}`}
        name={name}
        options={options}
        error={state.errors[name]}
      />
      <SubmitButton variant="secondary" size="small" pending={pending}>
        Neem over als citaat
      </SubmitButton>
    </form>
  );
}
