"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { CodeForm } from "./code-form";

export type LinkFormState = { attempt: number; email: string; error?: string; sentTo?: string };

export interface LinkFormProps {
  action: (state: LinkFormState, data: FormData) => Promise<LinkFormState>;
  /** The address, where it is known. */
  email: string;
  returnTo: string;
  minutes: number;
  /** Whether the demo's mailbox can be read. */
  demo: boolean;
}

/** Asks for a link by mail, and then for its code where the mail is read elsewhere. */
export function LinkForm({ action, email, returnTo, minutes, demo }: LinkFormProps) {
  const [state, submit] = useActionState(action, { attempt: 0, email });
  if (state.sentTo !== undefined) {
    return (
      <div className="space-y-6">
        <Notice tone="ok" title="Kijk in uw mail" level={2} live>
          <p>
            Als het adres <strong className="wrap-anywhere">{state.sentTo}</strong> bij ons bekend is, krijgt u een mail met
            een link. Die link is {minutes} minuten geldig, en werkt in deze browser.
          </p>
          <p className="mt-2">
            Geen mail? Kijk bij uw ongewenste mail. Of <a href="/inloggen">vraag de link opnieuw</a>.
          </p>
          {demo ? (
            <p className="mt-2">
              Dit is een demo: de mail staat in de <a href="/postbus">postbus van de demo</a>.
            </p>
          ) : null}
        </Notice>
        <CodeForm returnTo={returnTo} />
      </div>
    );
  }
  const errors = state.error === undefined ? [] : [{ message: state.error, fieldId: "adres" }];
  return (
    <form action={submit} noValidate className="space-y-4">
      <ErrorSummary errors={errors} attempt={state.attempt} />
      <input type="hidden" name="terug" value={returnTo} />
      <Field id="adres" label="E-mailadres" error={state.error}>
        {(control) => (
          <TextInput
            {...control}
            key={state.attempt}
            name="adres"
            type="email"
            autoComplete="email"
            defaultValue={state.email}
            maxLength={254}
          />
        )}
      </Field>
      <SubmitButton pendingLabel="Link wordt gestuurd …">Stuur mij een link</SubmitButton>
    </form>
  );
}
