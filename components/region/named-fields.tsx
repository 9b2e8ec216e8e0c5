import { Field } from "@/components/ui/field";
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

/** A line of text. */
export function TextField({
  state,
  name,
  size = "full",
  maxLength,
  ...field
}: NamedFieldProps & { size?: "full" | "half" | "short"; maxLength?: number }) {
  return (
    <Field id={controlId(name)} error={state.errors[name]} {...field}>
      {(control) => (
        <TextInput {...control} name={name} size={size} maxLength={maxLength} autoComplete="off" defaultValue={typedText(state, name)} />
      )}
    </Field>
  );
}
