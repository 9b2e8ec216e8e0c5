"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { officeAction } from "@/app/(region)/office-action";
import { peopleProblemText } from "@/components/people/problem-text";
import type { FormState } from "@/components/region/form-state";
import { emailAddressSchema } from "@/lib/data/people/email-address";
import { handOver } from "@/lib/data/people/hand-over";
import { personNameSchema } from "@/lib/data/people/person-name";
import { environment } from "@/lib/server/environment";
import { mayInvite } from "@/lib/server/may-invite";

const successor = z.object({ name: personNameSchema, email: emailAddressSchema });
const FIELDS: Readonly<Record<string, string>> = { name: "naam", email: "adres" };

function errorsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, message }) => [FIELDS[String(path[0])] ?? "", message]));
}

const STAYS =
  "De uitnodiging is verstuurd. U bent de laatste beheerder, en houdt uw rol tot de ander een keer heeft ingelogd. Leg hem daarna neer bij Uw account.";

/** Gives one's own role to somebody else. */
export async function passOn(previous: FormState, data: FormData): Promise<FormState> {
  const state = await officeAction(previous, data, async (actor, form) => {
    const to = successor.safeParse({ name: form.text("naam"), email: form.text("adres") });
    if (!to.success) return { errors: errorsOf(to.error) };
    if (!(await mayInvite(actor, to.data.email))) return { errors: { "": peopleProblemText("tooManyInvitations") } };
    const given = await handOver(actor, form.text("rol"), to.data, environment().portalUrl, new Date());
    if (!given.ok) return { errors: { adres: peopleProblemText(given.problem.code) } };
    revalidatePath("/", "layout");
    return { done: given.value.left ? "" : STAYS };
  });
  if (state.done === "") redirect("/account");
  return state;
}
