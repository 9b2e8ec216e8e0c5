"use client";

import type { FormAction } from "@/components/region/form-state";
import { typedText } from "@/components/region/form-state";
import { OfficeForm } from "@/components/region/office-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** One's own name, as colleagues and offices see it. */
export function NameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <OfficeForm action={action} values={{ naam: name }} submit="Bewaar uw naam">
      {(state) => (
        <Field id="naam" label="Naam" hint="Zo zien anderen u. Wat u hebt ondertekend, verandert niet mee." error={state.errors.naam}>
          {(control) => (
            <TextInput {...control} name="naam" autoComplete="name" size="half" defaultValue={typedText(state, "naam")} />
          )}
        </Field>
      )}
    </OfficeForm>
  );
}
