import { z } from "zod";

const idSchema = z.uuid();

/** Whether a text from an address can be an id at all; anything else is as good as unknown. */
export function isId(value: string): boolean {
  return idSchema.safeParse(value).success;
}
