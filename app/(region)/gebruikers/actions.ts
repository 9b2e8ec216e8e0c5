"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { peopleProblemText } from "@/components/people/problem-text";
import { BOARD_ROLES, isBoardRole, REGION_ROLES } from "@/lib/access/role-label";
import { emailAddressSchema } from "@/lib/data/people/email-address";
import { invitePerson, newRole } from "@/lib/data/people/invite";
import { revokeRole } from "@/lib/data/people/revoke";
import { problem } from "@/lib/result";
import { actorAction } from "@/lib/server/action";
import { environment } from "@/lib/server/environment";

const inviteSchema = z
  .object({
    naam: z
      .string()
      .trim()
      .min(1, "Vul een naam in.")
      .max(200, "Gebruik hoogstens 200 tekens.")
      .regex(/^\P{Cc}*$/u, "Vul een naam in op één regel."),
    adres: emailAddressSchema,
    rol: z.enum([...BOARD_ROLES, ...REGION_ROLES], "Kies een rol."),
    bestuur: z.string().optional(),
    regio: z.string().optional(),
  })
  .refine(({ rol, bestuur }) => !isBoardRole(rol) || bestuur, {
    path: ["bestuur"],
    message: "Kies het schoolbestuur waar deze rol bij hoort.",
  });

const PEOPLE_PAGES = ["/gebruikers", "/mensen"];

/** Gives somebody a role in a region or at a board. */
export const invite = actorAction(inviteSchema, async (actor, { naam, adres, rol, bestuur, regio }) => {
  const grant = newRole(rol, { boardId: bestuur, regionId: regio });
  if (!grant) return problem("notFound");
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
