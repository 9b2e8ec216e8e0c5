"use client";

import { startTransition, useActionState, type SyntheticEvent } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Role } from "@/lib/access/actor";
import type { Problem, Result } from "@/lib/result";
import { peopleProblemText } from "./problem-text";

type InviteResult = Result<{ name: string }, Problem & { fields?: Readonly<Record<string, string>> }>;
type State = { attempt: number; invited: number; result?: InviteResult };

export interface InviteFormProps {
  action: (data: FormData) => Promise<InviteResult>;
  roles: readonly { value: Role; label: string; hint: string }[];
  /** What goes along unseen: the region, or the one board. */
  fields: Readonly<Record<string, string>>;
  /** Boards to choose from, for roles at a board; undefined where there is only one. */
  boards?: readonly { id: string; name: string }[];
}

const LABELS = ["naam", "adres", "rol", "bestuur"];

/** Gives somebody a role; a mail tells them. */
export function InviteForm({ action, roles, fields, boards }: InviteFormProps) {
  const [{ attempt, invited, result }, submit, pending] = useActionState(
    async (previous: State, data: FormData): Promise<State> => {
      const answer = await action(data);
      return { attempt: previous.attempt + 1, invited: previous.invited + (answer.ok ? 1 : 0), result: answer };
    },
    { attempt: 0, invited: 0 },
  );
  // By hand, because a form that React sends is emptied afterwards, also when something was wrong.
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  };
  const problem = result === undefined || result.ok ? undefined : result.problem;
  const errors = problem?.fields ?? {};
  const summary =
    problem === undefined
      ? []
      : LABELS.some((field) => errors[field] !== undefined)
        ? LABELS.flatMap((field) => (errors[field] === undefined ? [] : [{ message: errors[field], fieldId: field }]))
        : [{ message: peopleProblemText(problem.code), fieldId: "adres" }];
  return (
    <div className="space-y-6">
      {result?.ok ? (
        <Notice tone="ok" live>
          {result.value.name} heeft nu toegang en krijgt een mail.
        </Notice>
      ) : null}
      <form key={invited} onSubmit={send} noValidate className="space-y-6">
        <ErrorSummary errors={summary} attempt={attempt} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field id="naam" label="Naam" error={errors.naam}>
          {(control) => <TextInput {...control} name="naam" autoComplete="off" />}
        </Field>
        <Field id="adres" label="E-mailadres" hint="Met dit adres logt diegene in." error={errors.adres}>
          {(control) => <TextInput {...control} name="adres" type="email" autoComplete="off" maxLength={254} />}
        </Field>
        <RadioGroup id="rol" legend="Rol" name="rol" options={roles} error={errors.rol} />
        {boards === undefined ? null : (
          <Field
            id="bestuur"
            label="Schoolbestuur"
            hint="Alleen voor een rol bij een schoolbestuur."
            error={errors.bestuur}
          >
            {(control) => (
              <Select
                {...control}
                name="bestuur"
                defaultValue=""
                placeholder="Kies een bestuur"
                options={boards.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
        )}
        <SubmitButton pending={pending}>Nodig uit</SubmitButton>
      </form>
    </div>
  );
}
