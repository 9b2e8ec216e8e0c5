"use client";

import { startTransition, useActionState, type ReactNode, type SubmitEvent } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { newForm, summaryOf, type FormAction, type FormState } from "./form-state";

/**
 * The state of a form of the office and how it is sent: by hand, because a form that React sends is
 * emptied afterwards, also when something was wrong with it.
 */
export function useOfficeForm(action: FormAction, values: FormState["values"] = {}) {
  const [state, send, pending] = useActionState(action, newForm(values));
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  return { state, pending, onSubmit };
}

export interface OfficeFormProps {
  action: FormAction;
  /** What stands in the fields at first. */
  values?: FormState["values"];
  /** Sent along unseen: which region, round or board it is about. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  /** Beside the button: a way back, another button. */
  beside?: ReactNode;
  children: (state: FormState) => ReactNode;
}

/** A form of the office: a summary of what is not right, the fields, and one button. */
export function OfficeForm({ action, values = {}, hidden = {}, submit, beside, children }: OfficeFormProps) {
  const { state, pending, onSubmit } = useOfficeForm(action, values);
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-6">
      <FormOutcome state={state} />
      <HiddenFields values={hidden} />
      {children(state)}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pending={pending}>{submit}</SubmitButton>
        {beside}
      </div>
    </form>
  );
}

/** What came of sending a form: what is not right, or that it worked. */
export function FormOutcome({ state }: { state: FormState }) {
  return (
    <>
      <ErrorSummary attempt={state.attempt} errors={summaryOf(state.errors)} />
      {state.done === undefined ? null : (
        <Notice key={state.attempt} tone="ok" live>
          {state.done}
        </Notice>
      )}
    </>
  );
}

export function HiddenFields({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
