"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { officeAction, officeDecision } from "@/app/(region)/office-action";
import { peopleProblemText } from "@/components/people/problem-text";
import type { FormState } from "@/components/region/form-state";
import { personNameSchema } from "@/lib/data/people/person-name";
import { renameSelf } from "@/lib/data/people/rename";
import { leaveRole } from "@/lib/data/people/revoke";
import { endAllOwnSessions, endOwnSession } from "@/lib/data/people/sessions";
import { requireActor } from "@/lib/server/current-actor";
import { forgetSession } from "@/lib/server/sign-in/session";

/** Changes one's own name. */
export async function rename(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form) => {
    const name = personNameSchema.safeParse(form.text("naam"));
    if (!name.success) return { errors: { naam: name.error.issues[0]?.message ?? "" } };
    await renameSelf(actor, name.data);
    revalidatePath("/", "layout");
    return { done: "Uw naam is opgeslagen." };
  });
}

/** Ends a session in another browser. */
export async function endSession(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const ended = await endOwnSession(actor, form.text("sessie"), new Date());
    if (!ended.ok) return "Deze browser was al uitgelogd. Laad de pagina opnieuw.";
    revalidatePath("/account");
    return undefined;
  });
}

/** Ends every session, this one too. */
export async function signOutEverywhere(): Promise<void> {
  await endAllOwnSessions(await requireActor(), new Date());
  await forgetSession();
  redirect("/inloggen?uitgelogd=1");
}

/** Gives up a role of one's own. */
export async function leave(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const left = await leaveRole(actor, form.text("rol"));
    if (!left.ok) return peopleProblemText(left.problem.code);
    revalidatePath("/", "layout");
    return undefined;
  });
}
