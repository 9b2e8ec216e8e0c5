import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { makeVersion } from "@/lib/data/templates/make-version";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import type { TemplateDefinition } from "@/lib/template/definition";
import { regionSlug } from "./region-slug";

const text = (most: number, message: string) =>
  z.string().trim().min(1, message).max(most, `Gebruik hoogstens ${most} tekens.`);

export const newPartnershipSchema = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}\d{4}$/, "Vul de code in als twee letters en vier cijfers, zoals PO1234."),
  name: text(200, "Vul de naam van het samenwerkingsverband in."),
  shortName: text(60, "Vul een korte naam in."),
  sector: z.enum(["PO", "VO"], "Kies primair of voortgezet onderwijs."),
});

/** What the first administrator tells of the office. */
export const newRegionSchema = z
  .object({
    administrator: text(200, "Vul uw naam in."),
    name: text(200, "Vul de naam van de regio in."),
    partnerships: z.array(newPartnershipSchema).min(1).max(20),
  })
  .superRefine(({ partnerships }, context) => {
    partnerships.forEach(({ code }, index) => {
      if (code !== "" && partnerships.findIndex((other) => other.code === code) !== index) {
        context.addIssue({
          code: "custom",
          path: ["partnerships", index, "code"],
          message: "Deze code staat er al. Elk samenwerkingsverband heeft een eigen code.",
        });
      }
    });
  });
export type NewRegion = z.infer<typeof newRegionSchema>;

/** Whether this person is to set up the portal: nobody has done so, and nobody gave them another role. */
export async function mayCreateRegion(actor: Actor): Promise<boolean> {
  return actor.memberships.length === 0 && (await noRegionYet(database()));
}

/**
 * Sets up an empty portal: the region with its SWVs, the actor as its administrator, and a form to
 * begin with as version 1. Works once.
 *
 * @param definition null: the office brings a form of its own later
 */
export async function createRegion(
  actor: Actor,
  region: NewRegion,
  definition: TemplateDefinition | null,
): Promise<Result<{ slug: string }, Problem<"notFound">>> {
  return database().$transaction(async (tx) => {
    // Two people who were both invited as the first wait for each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first region', 0))`;
    if (actor.memberships.length > 0 || !(await noRegionYet(tx))) return problem("notFound");
    const slug = regionSlug(region.name);
    const { id: regionId } = await tx.region.create({
      data: { slug, name: region.name, partnerships: { create: region.partnerships } },
      select: { id: true },
    });
    await tx.user.update({ where: { id: actor.userId }, data: { name: region.administrator } });
    await tx.membership.create({ data: { userId: actor.userId, role: "swvAdministrator", regionId } });
    const trace = { actorId: actor.userId, regionId };
    await recordAudit(tx, { ...trace, action: "region.created", details: { name: region.name, slug } });
    const details = { userId: actor.userId, role: "swvAdministrator" };
    await recordAudit(tx, { ...trace, action: "membership.granted", details });
    if (definition) await makeVersion(tx, regionId, definition, actor.userId);
    return ok({ slug });
  });
}

async function noRegionYet(db: Prisma.TransactionClient): Promise<boolean> {
  return (await db.region.count()) === 0;
}
