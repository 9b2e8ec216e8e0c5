import type { ComponentProps } from "react";
import { fieldClass, fieldSizes, type FieldSize } from "./field-class";

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps extends Omit<ComponentProps<"select">, "className" | "size"> {
  options?: readonly SelectOption[];
  /** First choice with an empty value, such as "Kies een soort". */
  placeholder?: string;
  size?: FieldSize;
}

/** The browser's own list: works by touch, keyboard and screen reader everywhere. `children` for groups. */
export function Select({
  options = [],
  placeholder,
  size = "full",
  children,
  ...rest
}: SelectProps) {
  return (
    <select className={`${fieldClass} ${fieldSizes[size]}`} {...rest}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {children}
    </select>
  );
}
