"use client";

import { useState } from "react";
import { tooLongText } from "@/components/questions/too-long";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { controlId, typedText, type FormState } from "./form-state";

export interface NamedFieldProps {
  state: FormState;
  /** The name under which it is sent; also the id of its control. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** A day of the calendar. */
export function DayField({ state, name, onChange, ...field }: NamedFieldProps & { onChange?: (day: string) => void }) {
  return (
    <Field id={controlId(name)} error={state.errors[name]} {...field}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          type="date"
          size="date"
          defaultValue={typedText(state, name)}
          onChange={onChange && ((event) => onChange(event.target.value))}
        />
      )}
    </Field>
  );
}

/** What a field says: what was refused, and that it does not fit while it is too long. Nothing is cut. */
function useLimit(state: FormState, name: string, limit: number | undefined) {
  const [typed, setTyped] = useState(typedText(state, name));
  const tooLong = limit === undefined ? undefined : tooLongText(typed.trim(), limit);
  return { error: tooLong ?? state.errors[name], onInput: (text: string) => setTyped(text) };
}

/** A line of text, of at most `limit` characters. */
export function TextField({
  state,
  name,
  size = "full",
  limit,
  ...field
}: NamedFieldProps & { size?: "full" | "half" | "short"; limit?: number }) {
  const { error, onInput } = useLimit(state, name, limit);
  return (
    <Field id={controlId(name)} error={error} {...field}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          size={size}
          autoComplete="off"
          defaultValue={typedText(state, name)}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Lines of text, of at most `limit` characters. */
export function ProseField({ state, name, minRows = 3, limit, ...field }: NamedFieldProps & { minRows?: number; limit: number }) {
  const { error, onInput } = useLimit(state, name, limit);
  return (
    <Field id={controlId(name)} error={error} {...field}>
      {(control) => (
        <TextArea
          {...control}
          name={name}
          minRows={minRows}
          defaultValue={typedText(state, name)}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
