"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { NO_FORM, type WelcomeState } from "@/components/sign-in/welcome-form";
import { createRegion, newRegionSchema } from "@/lib/data/regions/create-region";
import { shippedForm } from "@/lib/template/shipped/shipped-forms";
import { requireActor } from "@/lib/server/current-actor";
import { attemptAfter, sentFormData } from "@/lib/server/sent-form-data";

/** The form sends its rows of SWVs as JSON, because their number is free. */
const formSchema = z.object({
  naam: z.string(),
  regio: z.string(),
  rijen: z.string().max(20_000),
  formulier: z.string().max(60).default(""),
});

/** Sets up the empty portal. */
export async function setUp(previous: WelcomeState, sent: FormData): Promise<WelcomeState> {
  const actor = await requireActor();
  const data = sentFormData(sent);
  const attempt = attemptAfter(previous);
  const form = formSchema.safeParse(Object.fromEntries(data));
  const region = newRegionSchema.safeParse(
    form.success
      ? { administrator: form.data.naam, name: form.data.regio, partnerships: rowsOf(form.data.rijen) }
      : undefined,
  );
  const chosen = form.data?.formulier ?? "";
  const definition = chosen === NO_FORM ? null : shippedForm(chosen);
  if (!region.success || definition === undefined) {
    const errors = region.error?.issues.map(({ path, message }) => ({ field: path.join("."), message })) ?? [];
    return { attempt, errors: definition === undefined ? [...errors, { field: "template", message: "Kies met welk formulier u begint." }] : errors };
  }
  const made = await createRegion(actor, region.data, definition);
  if (!made.ok) redirect("/");
  redirect(definition ? "/rondes" : "/formulieren/importeren");
}

function rowsOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
