"use client";

import { startTransition, useActionState, useState, type SyntheticEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { emptyPartnership, PartnershipFields, type PartnershipRow } from "./partnership-fields";

export type WelcomeState = { attempt: number; errors: readonly { field: string; message: string }[] };

const FIELD_IDS: Readonly<Record<string, string>> = { administrator: "naam", name: "regio" };

function fieldId(field: string): string {
  return FIELD_IDS[field] ?? field.replaceAll(".", "-");
}

/** Asks the first administrator who they are, what the region is called, and which SWVs it has. */
export function WelcomeForm({ action }: { action: (state: WelcomeState, data: FormData) => Promise<WelcomeState> }) {
  const [state, submit, pending] = useActionState(action, { attempt: 0, errors: [] });
  const [name, setName] = useState("");
  const [region, setRegion] = useState("");
  const [rows, setRows] = useState<PartnershipRow[]>([emptyPartnership(0)]);
  // By hand, because a form that React sends is emptied afterwards, also when something was wrong.
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  };
  const errorAt = (field: string) => state.errors.find((error) => error.field === field)?.message;
  const sent = rows.map(({ code, name: full, shortName, sector }) => ({ code, name: full, shortName, sector }));
  return (
    <form onSubmit={send} noValidate className="space-y-6">
      <ErrorSummary
        attempt={state.attempt}
        errors={state.errors.map(({ field, message }) => ({ message, fieldId: fieldId(field) }))}
      />
      <input type="hidden" name="rijen" value={JSON.stringify(sent)} />
      <Field id="naam" label="Uw naam" error={errorAt("administrator")}>
        {(control) => (
          <TextInput
            {...control}
            name="naam"
            autoComplete="name"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        id="regio"
        label="Naam van de regio"
        hint="De naam waaronder uw samenwerkingsverbanden samen werken. Is er één, gebruik dan de naam daarvan."
        error={errorAt("name")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="regio"
            maxLength={200}
            value={region}
            onChange={(event) => setRegion(event.target.value)}
          />
        )}
      </Field>
      {rows.map((row, index) => (
        <PartnershipFields
          key={row.key}
          row={row}
          index={index}
          errorAt={errorAt}
          onChange={(changed) => setRows(rows.map((other) => (other.key === row.key ? changed : other)))}
          onRemove={rows.length === 1 ? undefined : () => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className="flex flex-wrap gap-4">
        <Button
          variant="secondary"
          onClick={() => setRows([...rows, emptyPartnership(Math.max(...rows.map(({ key }) => key)) + 1)])}
        >
          Nog een samenwerkingsverband
        </Button>
        <SubmitButton pending={pending}>Klaar, begin</SubmitButton>
      </div>
    </form>
  );
}
