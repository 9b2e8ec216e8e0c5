"use client";

import { typedText, type FormAction } from "@/components/region/form-state";
import { OfficeForm } from "@/components/region/office-form";
import { TextField } from "@/components/region/named-fields";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";

/** Who gets a role of one's own. */
export function HandOverForm({ action, membershipId }: { action: FormAction; membershipId: string }) {
  return (
    <OfficeForm
      action={action}
      hidden={{ rol: membershipId }}
      submit="Draag de rol over"
      beside={<TextLink href="/account">Terug</TextLink>}
    >
      {(state) => (
        <>
          <TextField state={state} name="naam" label="Naam" limit={200} />
          <Field
            id="adres"
            label="E-mailadres"
            hint="Controleer het goed: met dit adres logt diegene in."
            error={state.errors.adres}
          >
            {(control) => (
              <TextInput {...control} name="adres" type="email" autoComplete="off" maxLength={254} defaultValue={typedText(state, "adres")} />
            )}
          </Field>
        </>
      )}
    </OfficeForm>
  );
}
