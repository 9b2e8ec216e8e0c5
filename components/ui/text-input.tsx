import type { ComponentProps } from "react";
import { fieldClass, fieldSizes, type FieldSize } from "./field-class";

export interface TextInputProps extends Omit<ComponentProps<"input">, "className" | "size"> {
  size?: FieldSize;
}

export function TextInput({ size = "full", type = "text", ...rest }: TextInputProps) {
  return <input type={type} className={`${fieldClass} ${fieldSizes[size]}`} {...rest} />;
}
