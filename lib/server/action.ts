import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { problem, type Problem, type Result } from "@/lib/result";
import { currentActor, requireActor } from "./current-actor";

/** A form that does not fit its schema: which fields, by name. */
export type InvalidForm = Problem<"invalidForm"> & { fields: Readonly<Record<string, string>> };

/**
 * Makes a server action out of a schema and a handler: only somebody who is signed in reaches the
 * handler, with input that was parsed. Rights are checked by the loader or mutation it calls.
 */
export function actorAction<Input, T, P extends Problem>(
  schema: z.ZodType<Input>,
  handler: (actor: Actor, input: Input) => Promise<Result<T, P>>,
): (input: unknown) => Promise<Result<T, P | InvalidForm>> {
  return async (input) => {
    const actor = await requireActor();
    return parsedAction(schema, handler, actor, input);
  };
}

/**
 * The same for a text that was typed on a page: whoever is no longer signed in stays on that page
 * with the text, and is told.
 */
export function typedAction<Input, T, P extends Problem>(
  schema: z.ZodType<Input>,
  handler: (actor: Actor, input: Input) => Promise<Result<T, P>>,
): (input: unknown) => Promise<Result<T, P | InvalidForm | Problem<"signedOut">>> {
  return async (input) => {
    const actor = await currentActor();
    return actor ? parsedAction(schema, handler, actor, input) : problem("signedOut");
  };
}

async function parsedAction<Input, T, P extends Problem>(
  schema: z.ZodType<Input>,
  handler: (actor: Actor, input: Input) => Promise<Result<T, P>>,
  actor: Actor,
  input: unknown,
): Promise<Result<T, P | InvalidForm>> {
  const parsed = schema.safeParse(input instanceof FormData ? Object.fromEntries(input) : input);
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map((issue) => [issue.path.map(String).join("."), issue.message]),
    );
    return { ok: false, problem: { ...problem("invalidForm").problem, fields } };
  }
  return handler(actor, parsed.data);
}
