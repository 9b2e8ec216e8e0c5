"use client";

import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { typedList, type FormAction } from "./form-state";
import { OfficeForm } from "./office-form";

export interface ReadingFormProps {
  action: FormAction;
  regionSlug: string;
  partnerships: readonly { id: string; name: string; open: boolean }[];
}

/** In which SWVs boards read each other's adopted reports. */
export function ReadingForm({ action, regionSlug, partnerships }: ReadingFormProps) {
  const open = partnerships.filter((one) => one.open).map(({ id }) => id);
  return (
    <OfficeForm action={action} hidden={{ regio: regionSlug }} values={{ "swvs[]": open }} submit="Bewaren">
      {(state) => (
        <CheckboxGroup
          id="swvs"
          legend="Bij deze SWV’s lezen besturen elkaars vastgestelde verantwoordingen"
          name="swvs[]"
          options={partnerships.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={typedList(state, "swvs[]")}
          error={state.errors["swvs[]"]}
        />
      )}
    </OfficeForm>
  );
}
