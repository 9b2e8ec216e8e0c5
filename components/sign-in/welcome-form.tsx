"use client";

import { startTransition, useActionState, useState, type SyntheticEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { emptyPartnership, PartnershipFields, type PartnershipRow } from "./partnership-fields";

/** Chosen by who brings a form of their own. */
export const NO_FORM = "eigen";

export type WelcomeState = { attempt: number; errors: readonly { field: string; message: string }[] };

const FIELD_IDS: Readonly<Record<string, string>> = { administrator: "naam", name: "regio", template: "formulier" };

function fieldId(field: string): string {
  return FIELD_IDS[field] ?? field.replaceAll(".", "-");
}

/** Asks the first administrator who they are, what the region is called, which SWVs it has, and which form it begins with. */
export function WelcomeForm({
  action,
  forms,
}: {
  action: (state: WelcomeState, data: FormData) => Promise<WelcomeState>;
  forms: readonly { id: string; title: string; about: string }[];
}) {
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
      <Button
        variant="secondary"
        onClick={() => setRows([...rows, emptyPartnership(Math.max(...rows.map(({ key }) => key)) + 1)])}
      >
        Nog een samenwerkingsverband
      </Button>
      <RadioGroup
        id="formulier"
        legend="Formulier"
        hint="U kunt de teksten en keuzelijsten daarna aanpassen, en altijd een ander formulier inladen."
        name="formulier"
        error={errorAt("template")}
        options={[
          ...forms.map(({ id, title, about }) => ({ value: id, label: title, hint: about })),
          { value: NO_FORM, label: "Een eigen formulier", hint: "U laadt het hierna in als JSON-bestand." },
        ]}
      />
      <div>
        <SubmitButton pending={pending}>Klaar, begin</SubmitButton>
      </div>
    </form>
  );
}
