"use client";

import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { TextLink } from "@/components/ui/text-link";
import { typedList, type FormAction, type FormState } from "./form-state";
import { DayField, TextField } from "./named-fields";
import { OfficeForm } from "./office-form";

export interface BoardFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  values: FormState["values"];
  partnerships: readonly { value: string; label: string }[];
  /** A board that exists keeps its number. */
  existing: boolean;
  back: string;
}

/** The name of a board and the SWVs it takes part in. */
export function BoardForm({ action, hidden, values, partnerships, existing, back }: BoardFormProps) {
  return (
    <OfficeForm
      action={action}
      hidden={hidden}
      values={values}
      submit={existing ? "Wijziging bewaren" : "Bestuur toevoegen"}
      beside={existing ? undefined : <TextLink href={back}>Annuleren</TextLink>}
    >
      {(state) => (
        <>
          {existing ? null : (
            <TextField
              state={state}
              name="nummer"
              label="Bestuursnummer"
              hint="Het nummer van vijf cijfers dat DUO het bestuur gaf."
              size="short"
              limit={10}
            />
          )}
          <TextField state={state} name="naam" label="Naam van het bestuur" limit={200} />
          <CheckboxGroup
            id="swv"
            name="swv[]"
            legend="Doet mee in"
            hint={existing ? "Doet het bestuur niet meer mee, vink dan alles uit. Eerdere rondes houden het bestuur." : undefined}
            options={partnerships}
            defaultValues={typedList(state, "swv[]")}
            error={state.errors["swv[]"]}
          />
          <DayField
            state={state}
            name="vanaf"
            label={existing ? "Wat u nieuw aanvinkt, geldt vanaf" : "Doet mee vanaf"}
            hint="Een bestuur is in een ronde als het op de teldatum meedeed."
          />
        </>
      )}
    </OfficeForm>
  );
}
