import "server-only";
import { typedList, typedText, typedValues, type FormState } from "@/components/region/form-state";
import type { ImportOutcome } from "@/components/region/import-state";
import type { Actor } from "@/lib/access/actor";
import { currentActor } from "@/lib/server/current-actor";
import { attemptAfter, sentFormData } from "@/lib/server/sent-form-data";

/** A form as it was sent. Every value is text from outside until something parses it. */
export type SentForm = {
  text: (field: string) => string;
  list: (field: string) => readonly string[];
  /** A file that was chosen; null where none was. */
  file: (field: string) => File | null;
};

/** What came of a form: sentences by field, or what was done. */
export type Outcome = { errors: Record<string, string> } | { done: string };

const SIGNED_OUT =
  "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en stuur dit formulier daarna nog een keer. Wat u invulde, blijft staan.";

/**
 * Handles a form of the office for somebody who is signed in. Whoever is not keeps what was typed;
 * rights are checked by the mutation that the handler calls.
 */
export async function officeAction(
  previous: FormState,
  sent: FormData,
  handle: (actor: Actor, form: SentForm) => Promise<Outcome>,
): Promise<FormState> {
  const data = sentFormData(sent);
  const values = typedValues(data);
  const attempt = attemptAfter(previous);
  const actor = await currentActor();
  if (!actor) return { attempt, values, errors: { "": SIGNED_OUT } };
  const outcome = await handle(actor, sentForm(values, data));
  return "errors" in outcome ? { attempt, values, errors: outcome.errors } : { attempt, values, errors: {}, done: outcome.done };
}

/** The same for a button that asks for confirmation: a sentence where it could not be done. */
export async function officeDecision(
  sent: FormData,
  handle: (actor: Actor, form: SentForm) => Promise<string | undefined>,
): Promise<{ problem: string } | undefined> {
  const data = sentFormData(sent);
  const actor = await currentActor();
  if (!actor) return { problem: SIGNED_OUT };
  const said = await handle(actor, sentForm(typedValues(data), data));
  return said === undefined ? undefined : { problem: said };
}

function sentForm(values: FormState["values"], data: FormData): SentForm {
  return {
    text: (field) => typedText({ values }, field),
    list: (field) => typedList({ values }, field),
    file: (field) => {
      const file = data.get(field);
      return file instanceof File && file.size > 0 ? file : null;
    },
  };
}

/** The same for a file that is imported in two steps. */
export async function officeImport<Plan>(
  sent: FormData,
  handle: (actor: Actor, form: SentForm) => Promise<ImportOutcome<Plan>>,
): Promise<ImportOutcome<Plan>> {
  const data = sentFormData(sent);
  const actor = await currentActor();
  return actor ? handle(actor, sentForm(typedValues(data), data)) : { kind: "refused", errors: { "": SIGNED_OUT } };
}
