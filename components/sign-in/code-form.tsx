"use client";

import { startTransition, useActionState, type SyntheticEvent } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { startSession } from "./start-session";

const MISSING = "Vul de code uit de mail in.";
const WRONG = "Deze code werkt niet. Kijk of u hem goed hebt overgenomen. Na vijf keer, of na een half uur, vraagt u een nieuwe link.";

/** For who reads the mail on another device than where they sign in: the code that stands under the link. */
export function CodeForm({ returnTo }: { returnTo: string }) {
  const [{ attempt, error }, submit, pending] = useActionState(
    async (previous: { attempt: number; error?: string }, data: FormData) => {
      const attempt = previous.attempt + 1;
      const typed = data.get("code");
      const code = typeof typed === "string" ? typed.trim() : "";
      if (code === "") return { attempt, error: MISSING };
      return (await startSession("code", { code }, returnTo)) ? { attempt } : { attempt, error: WRONG };
    },
    { attempt: 0 },
  );
  // By hand, because a form that React sends is emptied afterwards, also when something was wrong.
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  };
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary errors={error === undefined ? [] : [{ message: error, fieldId: "code" }]} attempt={attempt} />
      <Field
        id="code"
        label="Code uit de mail"
        hint="Alleen nodig als u de mail op een ander apparaat leest, zoals K7TR-29QX."
        error={error}
      >
        {(control) => <TextInput {...control} name="code" size="half" autoComplete="one-time-code" maxLength={40} />}
      </Field>
      <SubmitButton variant="secondary" pending={pending} pendingLabel="U wordt ingelogd …">
        Inloggen met code
      </SubmitButton>
    </form>
  );
}
