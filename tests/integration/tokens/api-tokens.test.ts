import { describe, expect, it } from "vitest";
import { listApiTokens, makeApiToken, revokeApiToken } from "@/lib/data/tokens/api-tokens";
import { findApiClient, recordTokenUse } from "@/lib/data/tokens/use-api-token";
import { testDatabase } from "@/tests/support/database";
import { smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const now = new Date("2025-10-15T10:05:00Z");
const DAY = 86_400_000;

const make = (region: SmallRegion, { actor = region.administrator, name = "Rekenmodel", texts = false, expiresAt = null as Date | null } = {}) =>
  makeApiToken(actor, region.regionSlug, { name, texts, expiresAt }, now);

async function made(region: SmallRegion, options: Parameters<typeof make>[1] = {}): Promise<string> {
  const result = await make(region, options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.token;
}

describe("tokens of a region", () => {
  it("are made, seen and ended by its administrator and nobody else", async () => {
    const [region, other] = [await smallRegion(prisma), await smallRegion(prisma)];
    await made(region);
    const [row] = (await listApiTokens(region.administrator, region.regionSlug))?.tokens ?? [];
    for (const actor of [region.reviewer, region.signatory, region.nobody, other.administrator]) {
      expect(await make(region, { actor })).toMatchObject({ ok: false, problem: { code: "notFound" } });
      expect(await listApiTokens(actor, region.regionSlug)).toBeNull();
      expect(await revokeApiToken(actor, region.regionSlug, row?.id ?? "", now)).toMatchObject({ ok: false });
    }
    expect(await revokeApiToken(other.administrator, other.regionSlug, row?.id ?? "", now)).toMatchObject({ ok: false, problem: { code: "notFound" } });
    expect(await revokeApiToken(region.administrator, region.regionSlug, "geen id", now)).toMatchObject({ ok: false, problem: { code: "notFound" } });
    expect(row).toMatchObject({ name: "Rekenmodel", texts: false, lastUsedAt: null, revokedAt: null });
  });

  it("are kept as a hash, and work until they are revoked or expire", async () => {
    const region = await smallRegion(prisma);
    const token = await made(region, { expiresAt: new Date(now.getTime() + DAY), texts: true });
    expect(JSON.stringify(await prisma.apiToken.findMany())).not.toContain(token.slice(4));
    expect(await findApiClient(token, now)).toMatchObject({ regionId: region.regionId, reader: { userId: null, memberships: [{ role: "tokenForTexts", regionId: region.regionId }] } });
    expect(await findApiClient(token, new Date(now.getTime() + DAY))).toBeNull();
    expect(await findApiClient(`${token}x`, now)).toBeNull();
    const { id } = await prisma.apiToken.findFirstOrThrow({ where: { regionId: region.regionId } });
    await revokeApiToken(region.administrator, region.regionSlug, id, now);
    await revokeApiToken(region.administrator, region.regionSlug, id, new Date(now.getTime() + DAY));
    expect(await findApiClient(token, now)).toBeNull();
    expect((await prisma.apiToken.findUniqueOrThrow({ where: { id } })).revokedAt).toEqual(now);
    const trace = await prisma.auditEvent.findMany({ where: { regionId: region.regionId, action: { startsWith: "region.token" } }, orderBy: { id: "asc" } });
    expect(trace.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["region.tokenMade", region.administrator.userId],
      ["region.tokenRevoked", region.administrator.userId],
    ]);
  });

  it("need a name, an end that lies ahead, and room", async () => {
    const region = await smallRegion(prisma);
    for (const name of ["", "   ", "x".repeat(81)]) expect(await make(region, { name })).toMatchObject({ problem: { code: "noName" } });
    expect(await make(region, { expiresAt: now })).toMatchObject({ problem: { code: "inThePast" } });
    for (let count = 0; count < 20; count += 1) await made(region);
    expect(await make(region)).toMatchObject({ problem: { code: "tooMany" } });
    const { id } = await prisma.apiToken.findFirstOrThrow({ where: { regionId: region.regionId } });
    await revokeApiToken(region.administrator, region.regionSlug, id, now);
    expect(await make(region)).toMatchObject({ ok: true });
  });

  it("leave one line in the trace per resource and clock hour, also when several ask at once", async () => {
    const region = await smallRegion(prisma);
    const client = await findApiClient(await made(region), new Date());
    if (!client) throw new Error("the token works");
    const used = (resource: string, at: Date) => recordTokenUse(client, resource, at);
    // The trace is stamped by the database's clock.
    const present = new Date();
    await Promise.all(Array.from({ length: 6 }, () => used("2024-2025/cijfers", present)));
    await used("2024-2025/middelen", present);
    await used("2024-2025/cijfers", new Date(present.getTime() + 2 * 3_600_000));
    const lines = await prisma.auditEvent.findMany({ where: { regionId: region.regionId, action: "region.readByToken" }, orderBy: { id: "asc" } });
    expect(lines.map(({ details }) => details)).toMatchObject([
      { token: "Rekenmodel", resource: "2024-2025/cijfers" },
      { token: "Rekenmodel", resource: "2024-2025/middelen" },
      { token: "Rekenmodel", resource: "2024-2025/cijfers" },
    ]);
  });
});
