import { canonicalHash } from "@/lib/data/canonical-hash";
import type { Prisma } from "@/lib/data/generated/client";
import { mappingSchema, type Mapping } from "@/lib/key-figures/mapping";

/** How a file with these headings was read the last time; null for headings that are new. */
export async function rememberedMapping(tx: Prisma.TransactionClient, regionId: string, signature: string): Promise<Mapping | null> {
  const row = await tx.keyFigureMapping.findUnique({ where: { regionId_signature: { regionId, signature: canonicalHash(signature) } } });
  // One of an older portal, that fits no more, is as good as none.
  return mappingSchema.safeParse(row?.mapping).data ?? null;
}

/** Remembers how a file is read; indicators that a load makes are there the next time. */
export async function rememberMapping(tx: Prisma.TransactionClient, regionId: string, signature: string, { fresh: _, ...mapping }: Mapping, now: Date): Promise<void> {
  const key = { regionId, signature: canonicalHash(signature) };
  const kept = { mapping: { ...mapping, fresh: [] }, updatedAt: now };
  await tx.keyFigureMapping.upsert({ where: { regionId_signature: key }, create: { ...key, ...kept }, update: kept });
}
