"use server";

import { redirect } from "next/navigation";
import { revalidatePath } from "next/cache";
import { officeDecision, type SentForm } from "@/app/(region)/office-action";
import { peopleProblemText } from "@/components/people/problem-text";
import { regionAddress } from "@/components/region/region-address";
import { removeFromRegion, removePerson, type WhichPerson } from "@/lib/data/people/remove-person";

const which = (form: SentForm): WhichPerson => ({ regionSlug: form.text("regio"), userId: form.text("persoon") });

/** Takes all roles of somebody in a region away. */
export async function takeOut(data: FormData): Promise<{ problem: string } | undefined> {
  const said = await officeDecision(data, async (actor, form) => {
    const removed = await removeFromRegion(actor, which(form), new Date());
    return removed.ok ? undefined : peopleProblemText(removed.problem.code);
  });
  revalidatePath("/gebruikers", "layout");
  return said;
}

/** Makes the portal forget somebody. */
export async function forget(data: FormData): Promise<{ problem: string } | undefined> {
  let back = "/gebruikers";
  const said = await officeDecision(data, async (actor, form) => {
    const person = which(form);
    const removed = await removePerson(actor, person, new Date());
    if (!removed.ok) return peopleProblemText(removed.problem.code);
    back = regionAddress("/gebruikers", { slug: person.regionSlug ?? "" });
    return undefined;
  });
  if (said) return said;
  revalidatePath("/gebruikers", "layout");
  redirect(back);
}
