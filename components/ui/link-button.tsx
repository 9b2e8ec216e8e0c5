import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class";

export interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, "className"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** Goes somewhere; what does something is a Button. */
export function LinkButton({ variant = "primary", size = "normal", ...rest }: LinkButtonProps) {
  return <Link className={buttonClass(variant, size)} {...rest} />;
}
