import type { ReactNode } from "react";
import { Choice } from "./choice";
import { Fieldset } from "./fieldset";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export interface RadioGroupProps {
  id: string;
  legend: ReactNode;
  legendSize?: "normal" | "question";
  name: string;
  options: readonly ChoiceOption[];
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  /** Beside each other where there is room; for two or three short choices. */
  inline?: boolean;
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
}

export function RadioGroup({
  name,
  options,
  inline = false,
  defaultValue,
  value,
  onChange,
  ...frame
}: RadioGroupProps) {
  return (
    <Fieldset {...frame}>
      <div className={inline ? "flex flex-wrap gap-x-8" : undefined}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            id={`${frame.id}-${index}`}
            type="radio"
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            onChange={onChange === undefined ? undefined : () => onChange(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
