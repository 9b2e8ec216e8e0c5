"use client";

import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { MAX_EXPLANATION } from "@/lib/template/answers/limits";
import { tooLongText } from "../too-long";

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
      <Field id={id} label={label} error={tooLongText(value ?? "", MAX_EXPLANATION)}>
        {(control) => (
          <TextArea
            {...control}
            minRows={2}
            value={value ?? ""}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
