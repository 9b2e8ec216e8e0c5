"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { WelcomeState } from "@/components/sign-in/welcome-form";
import { createRegion, newRegionSchema } from "@/lib/data/regions/create-region";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { requireActor } from "@/lib/server/current-actor";

/** The form sends its rows of SWVs as JSON, because their number is free. */
const formSchema = z.object({
  naam: z.string(),
  regio: z.string(),
  rijen: z.string().max(20_000),
});

/** Sets up the empty portal. */
export async function setUp(previous: WelcomeState, data: FormData): Promise<WelcomeState> {
  const actor = await requireActor();
  const attempt = previous.attempt + 1;
  const form = formSchema.safeParse(Object.fromEntries(data));
  const region = newRegionSchema.safeParse(
    form.success
      ? { administrator: form.data.naam, name: form.data.regio, partnerships: rowsOf(form.data.rijen) }
      : undefined,
  );
  if (!region.success) {
    const errors = region.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    return { attempt, errors };
  }
  const made = await createRegion(actor, region.data, templateDefinitionSchema.parse(shipped));
  if (!made.ok) redirect("/");
  redirect("/rondes");
}

function rowsOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
