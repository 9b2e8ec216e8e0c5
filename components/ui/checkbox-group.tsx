import type { ReactNode } from "react";
import { Choice } from "./choice";
import { Fieldset } from "./fieldset";
import type { ChoiceOption } from "./radio-group";

export interface CheckboxGroupProps {
  id: string;
  legend: ReactNode;
  legendSize?: "normal" | "question";
  name: string;
  options: readonly ChoiceOption[];
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  inline?: boolean;
  defaultValues?: readonly string[];
  values?: readonly string[];
  onChange?: (values: string[]) => void;
}

/** The values keep the order of the options, whatever the order of ticking. */
export function toggledValues(
  options: readonly ChoiceOption[],
  values: readonly string[],
  toggled: string,
): string[] {
  return options
    .map((option) => option.value)
    .filter((value) => (value === toggled ? !values.includes(value) : values.includes(value)));
}

export function CheckboxGroup({
  name,
  options,
  inline = false,
  defaultValues = [],
  values,
  onChange,
  ...frame
}: CheckboxGroupProps) {
  return (
    <Fieldset {...frame}>
      <div className={inline ? "flex flex-wrap gap-x-8" : undefined}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            id={`${frame.id}-${index}`}
            type="checkbox"
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            {...(values === undefined
              ? { defaultChecked: defaultValues.includes(option.value) }
              : {
                  checked: values.includes(option.value),
                  onChange: () => onChange?.(toggledValues(options, values, option.value)),
                })}
          />
        ))}
      </div>
    </Fieldset>
  );
}
