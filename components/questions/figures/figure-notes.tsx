"use client";

import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { MAX_EXPLANATION } from "@/lib/template/answers/limits";

/** An explanation that a figure asks for: why it differs from what the SWV counts or was reported. */
export function FigureNote({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (text: string) => void;
}) {
  return (
    <div className="pb-3">
      <Field id={id} label={label}>
        {(control) => (
          <TextArea
            {...control}
            minRows={2}
            maxLength={MAX_EXPLANATION}
            value={value ?? ""}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
