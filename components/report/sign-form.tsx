"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { noAnswer } from "@/components/ui/no-answer";
import { TextInput } from "@/components/ui/text-input";
import type { Problem, Result } from "@/lib/result";
import { signatoryProblem } from "./signatory-problem";
import { submitProblemText } from "./problem-text";
import { useSaving } from "./saver-provider";
import { STATEMENT } from "./statement";

type SignValues = { name: string; function: string; confirmed: boolean };

export type SubmitAction = (input: SignValues & { reportId: string; seen: string }) => Promise<Result<{ receipt: string }, Problem>>;

/** Name, function and statement of who signs for the board. */
export function SignForm({
  reportId,
  seen,
  name,
  receiptHref,
  action,
}: {
  reportId: string;
  /** What the signatory has before them, see `seenOf`. */
  seen: string;
  name: string;
  receiptHref: string;
  action: SubmitAction;
}) {
  const router = useRouter();
  const { saver } = useSaving();
  const [refused, setRefused] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { register, handleSubmit, formState } = useForm<SignValues>({
    defaultValues: { name, function: "", confirmed: false },
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;
  const busy = isSubmitting || (isSubmitSuccessful && refused === null);

  const onSubmit = handleSubmit(
    async (values) => {
      setRefused(null);
      saver?.flush();
      await saver?.settled(5_000);
      const result = await action({ ...values, reportId, seen }).catch(noAnswer);
      if (result.ok) {
        router.push(receiptHref);
        router.refresh();
        return;
      }
      setRefused(submitProblemText(result.problem));
      setAttempt((count) => count + 1);
      // What was wrong may have changed on this page too, such as what there is to sign.
      router.refresh();
    },
    () => setAttempt((count) => count + 1),
  );

  const found = [
    ...(refused === null ? [] : [{ message: refused }]),
    ...FIELDS.flatMap(({ field, id }) => {
      const message = errors[field]?.message;
      return message === undefined ? [] : [{ message, fieldId: id }];
    }),
  ];
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate className="space-y-6">
      <ErrorSummary errors={found} attempt={attempt} />
      <h2>Wie ondertekent</h2>
      <Field id="naam" label="Naam" hint="Zoals die in de verantwoording komt" error={errors.name?.message}>
        {(control) => (
          <TextInput
            {...control}
            size="half"
            autoComplete="name"
            {...register("name", { validate: (value) => signatoryProblem("name", value) ?? true })}
          />
        )}
      </Field>
      <Field
        id="functie"
        label="Functie"
        hint="Bijvoorbeeld: voorzitter college van bestuur"
        error={errors.function?.message}
      >
        {(control) => (
          <TextInput
            {...control}
            size="half"
            autoComplete="organization-title"
            {...register("function", { validate: (value) => signatoryProblem("function", value) ?? true })}
          />
        )}
      </Field>
      <div>
        {errors.confirmed ? <FieldError id="verklaring-error">{errors.confirmed.message}</FieldError> : null}
        <Checkbox
          id="verklaring"
          label={STATEMENT}
          aria-describedby={errors.confirmed ? "verklaring-error" : undefined}
          aria-invalid={errors.confirmed ? true : undefined}
          {...register("confirmed", { validate: (value) => value || "Kruis de verklaring aan." })}
        />
      </div>
      <Button type="submit" aria-disabled={busy || undefined} disabled={busy}>
        {busy ? "Wordt ingediend" : "Ondertekenen en indienen"}
      </Button>
    </form>
  );
}

const FIELDS = [
  { field: "name", id: "naam" },
  { field: "function", id: "functie" },
  { field: "confirmed", id: "verklaring" },
] as const;
