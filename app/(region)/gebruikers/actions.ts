"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { peopleProblemText } from "@/components/people/problem-text";
import type { Actor } from "@/lib/access/actor";
import { BOARD_ROLES, isBoardRole, REGION_ROLES } from "@/lib/access/role-label";
import { emailAddressSchema } from "@/lib/data/people/email-address";
import { newRole } from "@/lib/data/people/give-role";
import { invitePerson, resendInvitation } from "@/lib/data/people/invite";
import { personNameSchema } from "@/lib/data/people/person-name";
import { revokeRole } from "@/lib/data/people/revoke";
import { problem, type Problem, type Result } from "@/lib/result";
import { actorAction } from "@/lib/server/action";
import { environment } from "@/lib/server/environment";
import { mayInvite } from "@/lib/server/may-invite";

const inviteSchema = z
  .object({
    naam: personNameSchema,
    adres: emailAddressSchema,
    rol: z.enum([...BOARD_ROLES, ...REGION_ROLES], "Kies een rol."),
    bestuur: z.string().optional(),
    regio: z.string().optional(),
  })
  .refine(({ rol, bestuur }) => !isBoardRole(rol) || bestuur, {
    path: ["bestuur"],
    message: "Kies het schoolbestuur waar deze rol bij hoort.",
  });

type InviteOutcome = Promise<Result<{ name: string }, Problem>>;

const PEOPLE_PAGES = ["/gebruikers", "/mensen"];

/** Gives somebody a role in a region or at a board. */
export const invite = actorAction(inviteSchema, async (actor, { naam, adres, rol, bestuur, regio }): InviteOutcome => {
  const grant = newRole(rol, { boardId: bestuur, regionId: regio });
  if (!grant) return problem("notFound");
  if (!(await mayInvite(actor, adres))) return problem("tooManyInvitations");
  const invited = await invitePerson(actor, { email: adres, name: naam, grant }, environment().portalUrl, new Date());
  if (invited.ok) PEOPLE_PAGES.forEach((page) => revalidatePath(page));
  return invited;
});

const revokeMembership = actorAction(z.object({ rol: z.string() }), (actor, { rol }) => revokeRole(actor, rol, new Date()));

/** Takes a role away. */
export async function revoke(data: FormData): Promise<{ problem: string } | undefined> {
  const revoked = await revokeMembership(data);
  if (!revoked.ok) return { problem: peopleProblemText(revoked.problem.code) };
  PEOPLE_PAGES.forEach((page) => revalidatePath(page));
  return undefined;
}

const resend = actorAction(z.object({ rol: z.string(), verzoek: z.uuid() }), sendAgain);

async function sendAgain(actor: Actor, { rol: membershipId, verzoek: requestId }: { rol: string; verzoek: string }): InviteOutcome {
  // Counted by role: who gets it is known to the mutation only.
  if (!(await mayInvite(actor, membershipId))) return problem("tooManyInvitations");
  return resendInvitation(actor, { membershipId, requestId }, environment().portalUrl, new Date());
}

/** Mails an invitation once more. */
export async function inviteAgain(data: FormData): Promise<{ problem: string } | undefined> {
  const sent = await resend(data);
  if (!sent.ok) return { problem: peopleProblemText(sent.problem.code) };
  // With it comes a new form, for who wants to send a third.
  PEOPLE_PAGES.forEach((page) => revalidatePath(page));
  return undefined;
}
