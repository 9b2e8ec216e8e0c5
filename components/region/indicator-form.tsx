"use client";

import { useState } from "react";
import type { IndicatorInput } from "@/lib/key-figures/indicator-input";
import type { IndicatorPlace } from "@/lib/key-figures/indicator-places";
import type { FormAction } from "./form-state";
import { INDICATOR_FIELD } from "./indicator-field";
import { IndicatorFields } from "./key-figure-file/indicator-fields";
import { OfficeForm } from "./office-form";

export interface IndicatorFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  value: IndicatorInput;
  places: readonly IndicatorPlace[];
  hasValues: boolean;
  submit: string;
}

/** One key figure of the region itself. */
export function IndicatorForm({ action, hidden, value: before, places, hasValues, submit }: IndicatorFormProps) {
  const [value, setValue] = useState(before);
  return (
    <OfficeForm action={action} hidden={{ ...hidden, [INDICATOR_FIELD]: JSON.stringify(value) }} submit={submit}>
      {(state) => (
        // The fields are named in errors as the summary links to them.
        <IndicatorFields id="kengetal" value={value} onChange={setValue} places={places} hasValues={hasValues} errors={withoutPrefix(state.errors)} />
      )}
    </OfficeForm>
  );
}

const PREFIX = "kengetal-";

function withoutPrefix(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, message]) => [name.replace(PREFIX, ""), message]));
}
