import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { findRegion } from "@/lib/data/regions/find-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { apiTokenHash } from "./token-hash";

/** A token as the administrator sees it: everything but the token, which nobody can see again. */
export type ApiTokenRow = {
  id: string;
  name: string;
  /** Whether it reads what boards wrote, beside the figures. */
  texts: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** How many tokens of a region can work at a time; enough for every program of an office. */
const MOST_TOKENS = 20;

export const tokenNameSchema = z.string().trim().min(1).max(80);

/** The tokens of a region, newest first; null for who may not make them. */
export async function listApiTokens(
  actor: Actor,
  regionSlug?: string,
): Promise<{ region: { slug: string; name: string }; tokens: ApiTokenRow[] } | null> {
  const region = await findRegion(actor, "region.manageTokens", regionSlug);
  if (!region) return null;
  const tokens = await database().apiToken.findMany({
    where: { regionId: region.id },
    select: { id: true, name: true, texts: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
    orderBy: { createdAt: "desc" },
  });
  return { region: { slug: region.slug, name: region.name }, tokens };
}

export type NewApiToken = { name: string; texts: boolean; expiresAt: Date | null };

/**
 * Makes a token and gives it, the only time that it can be had: what is kept is its hash.
 *
 * @param asked.expiresAt from then on it does not work; must lie ahead
 */
export async function makeApiToken(
  actor: Actor,
  regionSlug: string,
  { name, texts, expiresAt }: NewApiToken,
  now: Date,
): Promise<Result<{ token: string }, Problem<"notFound" | "noName" | "inThePast" | "tooMany">>> {
  const region = await findRegion(actor, "region.manageTokens", regionSlug);
  if (!region) return problem("notFound");
  const named = tokenNameSchema.safeParse(name);
  if (!named.success) return problem("noName");
  if (expiresAt && expiresAt <= now) return problem("inThePast");
  const token = `rkn_${randomBytes(32).toString("base64url")}`;
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const working = await tx.apiToken.count({ where: { regionId: region.id, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } });
    if (working >= MOST_TOKENS) return problem("tooMany");
    await tx.apiToken.create({
      data: { regionId: region.id, name: named.data, texts, expiresAt, tokenHash: apiTokenHash(token), createdById: actor.userId, createdAt: now },
    });
    await recordAudit(tx, { actorId: actor.userId, action: "region.tokenMade", regionId: region.id, details: { token: named.data, texts } });
    return ok({ token });
  });
}

/** Ends a token, at once and for good. One that has ended stays as it is. */
export async function revokeApiToken(actor: Actor, regionSlug: string, id: string, now: Date): Promise<Result<true, Problem<"notFound">>> {
  const region = await findRegion(actor, "region.manageTokens", regionSlug);
  if (!region || !isId(id)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const token = await tx.apiToken.findFirst({ where: { id, regionId: region.id }, select: { name: true } });
    if (!token) return problem("notFound");
    const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count > 0) await recordAudit(tx, { actorId: actor.userId, action: "region.tokenRevoked", regionId: region.id, details: { token: token.name } });
    return ok(true);
  });
}
