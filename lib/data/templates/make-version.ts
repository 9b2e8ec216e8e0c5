import { canonicalHash } from "@/lib/data/canonical-hash";
import { recordAudit } from "@/lib/data/audit";
import type { Prisma } from "@/lib/data/generated/client";
import type { TemplateDefinition } from "@/lib/template/definition";

export type MadeVersion = { templateId: string; versionId: string; number: number; unchanged: boolean };

/**
 * Adds a version to a region's form, or finds that the latest one is the same. Rounds that are
 * still a draft move along to the new version; rounds that were opened keep theirs for good.
 */
export async function makeVersion(
  tx: Prisma.TransactionClient,
  regionId: string,
  definition: TemplateDefinition,
  actorId: string | null,
): Promise<MadeVersion> {
  const template = await tx.template.upsert({
    where: { regionId_key: { regionId, key: definition.id } },
    create: { regionId, key: definition.id, title: definition.title },
    update: { title: definition.title },
  });
  // Two people saving at once must not get the same number.
  await tx.$executeRaw`select 1 from "Template" where id = ${template.id}::uuid for update`;
  const latest = await tx.templateVersion.findFirst({
    where: { templateId: template.id },
    orderBy: { number: "desc" },
  });
  const hash = canonicalHash(definition);
  if (latest?.hash === hash) {
    return { templateId: template.id, versionId: latest.id, number: latest.number, unchanged: true };
  }
  const number = (latest?.number ?? 0) + 1;
  const version = await tx.templateVersion.create({
    data: { templateId: template.id, number, definition, hash, createdById: actorId },
  });
  if (latest) {
    await tx.round.updateMany({
      where: { openedAt: null, templateVersionId: latest.id },
      data: { templateVersionId: version.id },
    });
  }
  await recordAudit(tx, {
    actorId,
    action: "template.versionMade",
    regionId,
    details: { template: definition.id, number, hash },
  });
  return { templateId: template.id, versionId: version.id, number, unchanged: false };
}
