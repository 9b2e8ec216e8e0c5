import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { handOver } from "@/lib/data/people/hand-over";
import { invitePerson } from "@/lib/data/people/invite";
import { ownRoles } from "@/lib/data/people/own-roles";
import { leaveRole } from "@/lib/data/people/revoke";
import { actorOf } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const PORTAL = "https://portaal.example";

async function roleOf(actor: Actor): Promise<string> {
  const { id } = await prisma.membership.findFirstOrThrow({ where: { userId: actor.userId } });
  return id;
}
async function reload(actor: Actor): Promise<Actor> {
  const found = await actorOf(actor.userId);
  if (!found) throw new Error("gone");
  return found;
}
const give = (actor: Actor, role: "swvAdministrator", regionId: string, email: string) =>
  invitePerson(actor, { email, name: "Opvolger", grant: { role, regionId } }, PORTAL, DURING_ROUND);

describe("giving up a role", () => {
  it("works for one's own roles only, and leaves a trace", async () => {
    const region = await smallRegion(prisma);
    const own = await roleOf(region.editor);
    for (const other of [region.signatory, region.administrator, region.nobody]) {
      expect(await leaveRole(other, own)).toMatchObject({ ok: false, problem: { code: "notFound" } });
    }
    expect(await leaveRole(region.editor, "geen id")).toMatchObject({ ok: false });
    expect(await leaveRole(region.editor, own)).toMatchObject({ ok: true });
    expect((await reload(region.editor)).memberships).toEqual([]);
    expect(await prisma.auditEvent.findMany({ where: { boardId: region.board.id } })).toMatchObject([
      { action: "membership.revoked", actorId: region.editor.userId, details: { userId: region.editor.userId, role: "boardEditor" } },
    ]);
  });

  it("is refused to the last administrator and the last signatory", async () => {
    const region = await smallRegion(prisma);
    expect(await leaveRole(region.administrator, await roleOf(region.administrator))).toMatchObject({
      problem: { code: "lastAdministrator" },
    });
    expect(await leaveRole(region.signatory, await roleOf(region.signatory))).toMatchObject({ problem: { code: "lastSignatory" } });
  });

  it("does not count an administrator who never signed in: the address may be mistyped", async () => {
    const region = await smallRegion(prisma);
    await give(region.administrator, "swvAdministrator", region.regionId, `typfout@${region.regionSlug}.example`);
    const own = await roleOf(region.administrator);
    expect(await leaveRole(region.administrator, own)).toMatchObject({ problem: { code: "lastAdministrator" } });
    await give(region.administrator, "swvAdministrator", region.regionId, region.reviewer.email);
    expect(await leaveRole(region.administrator, own)).toMatchObject({ ok: true });
  });

  it.each(["swvAdministrator", "boardSignatory"] as const)("lets one of the last two stay when both go at once: %s", async (role) => {
    for (let round = 0; round < 5; round += 1) {
      const region = await smallRegion(prisma);
      const place = role === "swvAdministrator" ? { regionId: region.regionId } : { boardId: region.board.id };
      const first = role === "swvAdministrator" ? region.administrator : region.signatory;
      const second = await prisma.membership.create({ data: { userId: region.reviewer.userId, role, ...place } });
      const outcomes = await Promise.all([leaveRole(first, await roleOf(first)), leaveRole(region.reviewer, second.id)]);
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await prisma.membership.count({ where: { role, ...place } })).toBe(1);
    }
  });
});

describe("handing a role over", () => {
  const to = (region: { regionSlug: string }) => ({ email: `opvolger@${region.regionSlug}.example`, name: "Opvolger" });

  it("gives it to the other and takes one's own, in one step", async () => {
    const region = await smallRegion(prisma);
    const own = await roleOf(region.signatory);
    expect(await handOver(region.signatory, own, to(region), PORTAL, DURING_ROUND)).toEqual({ ok: true, value: { left: true } });
    const held = await prisma.membership.findMany({ where: { boardId: region.board.id, role: "boardSignatory" }, include: { user: true } });
    expect(held.map(({ user }) => user.email)).toEqual([to(region).email]);
    const trace = await prisma.auditEvent.findMany({ where: { boardId: region.board.id }, orderBy: { id: "asc" } });
    expect(trace.map(({ action }) => action)).toEqual(["person.invited", "membership.granted", "membership.revoked"]);
    expect(await prisma.outboxMail.count({ where: { recipient: to(region).email } })).toBe(1);
  });

  it("keeps the last administrator until the successor has signed in", async () => {
    const region = await smallRegion(prisma);
    const own = await roleOf(region.administrator);
    expect(await handOver(region.administrator, own, to(region), PORTAL, DURING_ROUND)).toEqual({ ok: true, value: { left: false } });
    const successor = await prisma.user.findUniqueOrThrow({ where: { email: to(region).email } });
    expect(await leaveRole(region.administrator, own)).toMatchObject({ ok: false });
    await actorOf(successor.id);
    expect(await leaveRole(region.administrator, own)).toMatchObject({ ok: true });
  });

  it("changes nothing when the other has the role, is oneself, or the role is not one's to give", async () => {
    const region = await smallRegion(prisma);
    const before = await prisma.membership.findMany({ orderBy: { id: "asc" } });
    const try_ = async (actor: Actor, email: string, id?: string) =>
      handOver(actor, id ?? (await roleOf(actor)), { email, name: "Iemand" }, PORTAL, DURING_ROUND);
    expect(await try_(region.signatory, region.signatory.email)).toMatchObject({ problem: { code: "ownAddress" } });
    expect(await try_(region.editor, to(region).email)).toMatchObject({ problem: { code: "notFound" } });
    expect(await try_(region.reviewer, to(region).email)).toMatchObject({ problem: { code: "notFound" } });
    expect(await try_(region.stranger, to(region).email, await roleOf(region.signatory))).toMatchObject({ problem: { code: "notFound" } });
    expect(await prisma.membership.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it("is offered for the roles that one may give", async () => {
    const region = await smallRegion(prisma);
    const offered = async (actor: Actor) => (await ownRoles(actor, DURING_ROUND)).map(({ canHandOver }) => canHandOver);
    expect(await offered(region.signatory)).toEqual([true]);
    expect(await offered(region.administrator)).toEqual([true]);
    expect(await offered(region.editor)).toEqual([false]);
    expect(await offered(region.reviewer)).toEqual([false]);
    expect(await offered(region.nobody)).toEqual([]);
  });
});
