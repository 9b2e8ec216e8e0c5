import Link from "next/link";
import type { ComponentProps } from "react";

export interface TextLinkProps extends Omit<ComponentProps<typeof Link>, "className"> {
  /** In the colour of the text around it, for rows of links where brand colour would shout. */
  quiet?: boolean;
}

export function TextLink({ quiet = false, ...rest }: TextLinkProps) {
  return <Link className={quiet ? "text-ink-2 hover:text-ink" : undefined} {...rest} />;
}
