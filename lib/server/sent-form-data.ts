import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";

/**
 * The form that an action was called with. The types of an action bind our own pages only: whoever
 * sends something else finds nothing.
 */
export function sentFormData(data: unknown): FormData {
  return data instanceof FormData ? data : notFound();
}

const previousSchema = z.object({ attempt: z.number().int().min(0).max(1_000_000) });

/** Which attempt at a form this is, counted from what its page had. */
export function attemptAfter(previous: unknown): number {
  const parsed = previousSchema.safeParse(previous);
  return parsed.success ? parsed.data.attempt + 1 : notFound();
}
