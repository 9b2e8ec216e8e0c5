import type { Reader } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { apiTokenHash } from "./token-hash";

/** A program that asks with a token that works at this very request. */
export type ApiClient = { tokenId: string; name: string; regionId: string; regionSlug: string; reader: Reader };

/** The program of a token; null for one that is unknown, revoked or expired. */
export async function findApiClient(token: string, now: Date): Promise<ApiClient | null> {
  const found = await database().apiToken.findUnique({
    where: { tokenHash: apiTokenHash(token) },
    select: { id: true, name: true, texts: true, revokedAt: true, expiresAt: true, regionId: true, region: { select: { slug: true } } },
  });
  if (!found || found.revokedAt !== null || (found.expiresAt !== null && found.expiresAt <= now)) return null;
  const { id, name, texts, regionId, region } = found;
  return {
    tokenId: id,
    name,
    regionId,
    regionSlug: region.slug,
    reader: { userId: null, memberships: [{ role: texts ? "tokenForTexts" : "tokenForFigures", regionId }] },
  };
}

const HOUR = 60 * 60 * 1_000;

/**
 * Notes that a token was used. In the trace stands one line per token, resource and clock hour, so that
 * a program that asks every minute does not bury what people did.
 *
 * @param resource what was read: `2024-2025/cijfers`
 */
export async function recordTokenUse({ tokenId, name, regionId }: ApiClient, resource: string, now: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    // Holds the token's row, so that two requests at once make one line.
    await tx.apiToken.update({ where: { id: tokenId }, data: { lastUsedAt: now }, select: { id: true } });
    const hour = new Date(Math.floor(now.getTime() / HOUR) * HOUR);
    const known = await tx.auditEvent.count({
      where: {
        regionId,
        action: "region.readByToken",
        at: { gte: hour },
        AND: [{ details: { path: ["tokenId"], equals: tokenId } }, { details: { path: ["resource"], equals: resource } }],
      },
    });
    if (known === 0) await recordAudit(tx, { actorId: null, action: "region.readByToken", regionId, details: { token: name, tokenId, resource } });
  });
}
