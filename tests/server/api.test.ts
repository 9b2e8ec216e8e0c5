import { beforeAll, describe, expect, it } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";
import { makeApiToken, revokeApiToken } from "@/lib/data/tokens/api-tokens";
import { apiProblemSchema } from "@/lib/export/openapi";
import { TABLE_IDS } from "@/lib/export/round-tables";
import { servedPortal } from "@/tests/support/served-portal";
import { smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { submittedRegion } from "@/tests/support/submitted-report";

let region: SmallRegion;
let other: SmallRegion;
const portal = await servedPortal(async (prisma) => {
  region = await submittedRegion(prisma);
  other = await smallRegion(prisma);
});

async function token({ texts = false, expiresAt = null as Date | null, of = region, now = new Date() } = {}): Promise<string> {
  const made = await makeApiToken(of.administrator, of.regionSlug, { name: "Rekenmodel", texts, expiresAt }, now);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.token;
}

const get = (path: string, bearer?: string, headers: Record<string, string> = {}) =>
  fetch(`${portal.origin}/api/v1${path}`, { headers: { ...headers, ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) } });

async function expectProblem(response: Response, status: number): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(apiProblemSchema.parse(await response.json()).status).toBe(status);
}

const description = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.object({ get: z.object({ responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional() })) }) })),
  components: z.looseObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

describe("the API", () => {
  let figures: string;
  let withTexts: string;
  beforeAll(async () => {
    figures = await token();
    withTexts = await token({ texts: true });
  });

  it("answers as it is described, at every address that is described", async () => {
    const described = description.parse(await (await get("/openapi.json")).json());
    const ajv = new Ajv2020({ strict: false, formats: { "date-time": true, date: true } });
    ajv.addSchema({ $id: "api", components: described.components });
    await portal.prisma.submission.updateMany({ where: { reportId: region.board.reportId }, data: { openedAt: new Date() } });
    const paths = Object.entries(described.paths);
    expect(paths.map(([path]) => path)).toEqual(["/rondes", "/rondes/{ronde}", ...TABLE_IDS.map((id) => `/rondes/{ronde}/${id}`)]);
    for (const [path, { get: operation }] of paths) {
      const response = await get(path.replace("{ronde}", region.roundSlug), withTexts);
      expect(response.status, path).toBe(200);
      const reference = z.string().parse(operation.responses["200"]?.content?.["application/json"]?.schema.$ref);
      const validate = ajv.compile({ $ref: `api${reference}` });
      const answer: unknown = await response.json();
      expect(validate(answer), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
      if (path.startsWith("/rondes/{ronde}/")) expect(z.object({ rijen: z.array(z.unknown()).min(path.endsWith("bestedingen") ? 0 : 1) }).safeParse(answer).success, path).toBe(true);
    }
  });

  it("takes no session, no other word and no token that ended, and refuses in one form", async () => {
    const browser = await portal.signIn(region.administrator.email);
    await expectProblem(await browser.send(`${portal.origin}/api/v1/rondes`, {}), 401);
    const basic = await get("/rondes", undefined, { authorization: `Basic ${figures}` });
    expect(basic.headers.get("www-authenticate")).toContain("Bearer");
    await expectProblem(basic, 401);
    for (const wrong of [undefined, "", "rkn_x", `${figures}x`, "' OR 1=1 --", "x".repeat(5_000)]) await expectProblem(await get("/rondes", wrong), 401);
    const early = new Date(Date.now() - 60_000);
    await expectProblem(await get("/rondes", await token({ expiresAt: new Date(early.getTime() + 1_000), now: early })), 401);
    const ended = await token();
    expect((await get("/rondes", ended)).status).toBe(200);
    const row = await portal.prisma.apiToken.findFirstOrThrow({ where: { regionId: region.regionId, revokedAt: null }, orderBy: { createdAt: "desc" } });
    await revokeApiToken(region.administrator, region.regionSlug, row.id, new Date());
    await expectProblem(await get("/rondes", ended), 401);
    await expectProblem(await get("/bestaat-niet", figures), 404);
  });

  it("shows a token its own region only, unknown and foreign alike, and texts to a token for texts", async () => {
    const foreign = await token({ of: other });
    await portal.prisma.round.update({ where: { id: other.roundId }, data: { slug: "elders" } });
    for (const round of ["elders", "bestaat-niet", "%00", "a".repeat(3_000)]) await expectProblem(await get(`/rondes/${round}/cijfers`, figures), 404);
    expect((await get("/rondes/elders/cijfers", foreign)).status).toBe(200);
    await expectProblem(await get(`/rondes/${region.roundSlug}/geheim`, figures), 404);
    for (const table of ["teksten", "bestedingen"]) {
      await expectProblem(await get(`/rondes/${region.roundSlug}/${table}`, figures), 403);
      expect((await get(`/rondes/${region.roundSlug}/${table}`, withTexts)).status).toBe(200);
    }
  });

  it("opens no report, and gives no text that its board can still take back", async () => {
    await portal.prisma.submission.updateMany({ where: { reportId: region.board.reportId }, data: { openedAt: null } });
    const texts = async () => z.object({ rijen: z.array(z.unknown()) }).parse(await (await get(`/rondes/${region.roundSlug}/teksten`, withTexts)).json()).rijen.length;
    expect(await texts()).toBe(0);
    expect(await portal.prisma.submission.count({ where: { reportId: region.board.reportId, openedAt: null } })).toBe(1);
    await portal.prisma.submission.updateMany({ where: { reportId: region.board.reportId }, data: { openedAt: new Date() } });
    expect(await texts()).toBeGreaterThan(5);
  });

  it("says that nothing changed to who has it already", async () => {
    const first = await get(`/rondes/${region.roundSlug}/middelen`, figures);
    const tag = first.headers.get("etag") ?? "";
    const again = await get(`/rondes/${region.roundSlug}/middelen`, figures, { "if-none-match": `"iets", ${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(first.headers.get("cache-control")).toContain("no-store");
  });

  it("leaves one line in the trace per token, resource and hour, and the moment of last use", async () => {
    const fresh = await token();
    await Promise.all(Array.from({ length: 8 }, () => get(`/rondes/${region.roundSlug}/totalen`, fresh)));
    const { id, lastUsedAt } = await portal.prisma.apiToken.findFirstOrThrow({ where: { regionId: region.regionId }, orderBy: { createdAt: "desc" } });
    expect(lastUsedAt).not.toBeNull();
    const lines = await portal.prisma.auditEvent.findMany({ where: { action: "region.readByToken", regionId: region.regionId, details: { path: ["tokenId"], equals: id } } });
    expect(lines.length).toBeGreaterThanOrEqual(1);
    // Two, where the hour ended between the requests.
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines[0]).toMatchObject({ actorId: null, details: { token: "Rekenmodel", resource: `${region.roundSlug}/totalen` } });
    expect(JSON.stringify(await portal.prisma.auditEvent.findMany({ where: { regionId: region.regionId } }), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain(fresh);
  });

  it("slows down a token that asks too often, and no other", async () => {
    const busy = await token();
    const statuses = new Map<number, number>();
    let refused: Response | undefined;
    for (let batch = 0; batch < 16; batch += 1) {
      for (const response of await Promise.all(Array.from({ length: 10 }, () => get("/rondes", busy)))) {
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (response.status === 429) refused = response;
      }
    }
    expect([...statuses.keys()].sort()).toEqual([200, 429]);
    // A minute may have begun anew meanwhile.
    expect(statuses.get(200)).toBeGreaterThanOrEqual(120);
    expect(refused?.headers.get("retry-after")).toBe("60");
    if (refused) await expectProblem(refused, 429);
    expect((await get("/rondes", figures)).status).toBe(200);
  });
});
