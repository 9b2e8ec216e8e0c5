"use client";

import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { RETENTION_YEARS } from "@/lib/rounds/retention";
import { typedText, type FormAction } from "./form-state";
import { OfficeForm } from "./office-form";

/** How many years reports are kept. */
export function RetentionForm({ action, regionSlug, years }: { action: FormAction; regionSlug: string; years: number }) {
  return (
    <OfficeForm action={action} hidden={{ regio: regionSlug }} values={{ jaren: String(years) }} submit="Bewaartermijn bewaren">
      {(state) => (
        <Field
          id="jaren"
          label="Aantal jaren na het sluiten van een ronde"
          hint={`Een heel getal van ${RETENTION_YEARS.least} tot en met ${RETENTION_YEARS.most}.`}
          error={state.errors.jaren}
        >
          {(control) => (
            <TextInput {...control} name="jaren" inputMode="numeric" size="short" defaultValue={typedText(state, "jaren")} />
          )}
        </Field>
      )}
    </OfficeForm>
  );
}
