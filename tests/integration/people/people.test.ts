import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import type { NewRole } from "@/lib/data/people/give-role";
import { invitePerson } from "@/lib/data/people/invite";
import { loadBoardPeople, loadRegionPeople } from "@/lib/data/people/list-people";
import { revokeRole } from "@/lib/data/people/revoke";
import { actorOf } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

let made = 0;
const invite = (actor: Actor, grant: NewRole, email = `nieuw.${(made += 1)}@bestuur.example`) =>
  invitePerson(actor, { email, name: "Nieuw Mens", grant }, "https://portaal.example", DURING_ROUND);
const revoke = (actor: Actor, membershipId: string) => revokeRole(actor, membershipId, DURING_ROUND);

async function membershipOf(actor: Actor): Promise<string> {
  const { id } = await prisma.membership.findFirstOrThrow({ where: { userId: actor.userId } });
  return id;
}

async function reload(actor: Actor): Promise<Actor> {
  const found = await actorOf(actor.userId);
  if (!found) throw new Error("gone");
  return found;
}

describe("inviting", () => {
  it("makes a new person known, gives the role, leaves a trace and sends a mail without a key in it", async () => {
    const region = await smallRegion(prisma);
    const email = `eva.${region.regionSlug}@bestuur.example`;
    const grant = { role: "boardEditor", boardId: region.board.id } as const;
    expect(await invite(region.signatory, grant, email)).toEqual({ ok: true, value: { name: "Nieuw Mens" } });
    const user = await prisma.user.findUniqueOrThrow({ where: { email } });
    expect((await actorOf(user.id))?.memberships).toEqual([grant]);
    const trace = await prisma.auditEvent.findMany({ where: { boardId: region.board.id }, orderBy: { id: "asc" } });
    expect(trace.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["person.invited", region.signatory.userId],
      ["membership.granted", region.signatory.userId],
    ]);
    const [mail, ...more] = await prisma.outboxMail.findMany({ where: { recipient: email } });
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`https://portaal.example/inloggen?adres=${encodeURIComponent(email)}`);
    expect(mail?.text).toContain("medewerker schoolbestuur");
    expect(mail?.text).not.toContain("token");
  });

  it("refuses a role that is held already, also for many at once", async () => {
    const region = await smallRegion(prisma);
    const grant = { role: "reader", regionId: region.regionId } as const;
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => invite(region.administrator, grant, region.editor.email)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { name: "Nieuw Mens" } }]);
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(4);
    expect(await prisma.outboxMail.count({ where: { recipient: region.editor.email } })).toBe(1);
    expect((await reload(region.editor)).memberships).toHaveLength(2);
  });

  it("lets nobody give roles elsewhere, or without the right to", async () => {
    const region = await smallRegion(prisma);
    const elsewhere = await smallRegion(prisma);
    const atBoard = { role: "boardSignatory", boardId: region.board.id } as const;
    const inRegion = { role: "swvAdministrator", regionId: region.regionId } as const;
    const refused: [Actor, NewRole][] = [
      [region.editor, atBoard],
      [region.stranger, atBoard],
      [region.reviewer, atBoard],
      [region.nobody, atBoard],
      [elsewhere.administrator, atBoard],
      [region.signatory, inRegion],
      [region.reviewer, inRegion],
      [elsewhere.administrator, inRegion],
      [region.administrator, { role: "boardEditor", boardId: "00000000-0000-7000-8000-000000000000" }],
      [region.administrator, { role: "boardEditor", boardId: "geen id" }],
      [region.administrator, { role: "reader", regionId: "geen id" }],
    ];
    const before = await prisma.membership.count();
    for (const [actor, grant] of refused) {
      expect(await invite(actor, grant)).toMatchObject({ ok: false, problem: { code: "notFound" } });
    }
    expect(await prisma.membership.count()).toBe(before);
    expect(await invite(region.administrator, atBoard)).toMatchObject({ ok: true });
  });

  it("gives the administrator no say over a board that left the region", async () => {
    const region = await smallRegion(prisma);
    await prisma.participation.updateMany({ where: { boardId: region.board.id }, data: { until: new Date("2020-07-31") } });
    const grant = { role: "boardEditor", boardId: region.board.id } as const;
    expect(await invite(region.administrator, grant)).toMatchObject({ ok: false });
    expect(await invite(region.signatory, grant)).toMatchObject({ ok: true });
  });
});

describe("revoking", () => {
  it("takes a role away from the next request on, and leaves a trace", async () => {
    const region = await smallRegion(prisma);
    const report = { kind: "report", boardId: region.board.id, regionId: region.regionId, status: "concept", onBehalf: false } as const;
    expect(can(await reload(region.editor), "report.write", report)).toBe(true);
    expect(await revoke(region.signatory, await membershipOf(region.editor))).toEqual({
      ok: true,
      value: { name: region.editor.name },
    });
    expect(can(await reload(region.editor), "report.write", report)).toBe(false);
    expect(await prisma.auditEvent.findFirst({ where: { boardId: region.board.id } })).toMatchObject({
      action: "membership.revoked",
      actorId: region.signatory.userId,
      details: { userId: region.editor.userId, role: "boardEditor" },
    });
  });

  it("is refused to who has no say there", async () => {
    const region = await smallRegion(prisma);
    const elsewhere = await smallRegion(prisma);
    const editor = await membershipOf(region.editor);
    const reviewer = await membershipOf(region.reviewer);
    for (const actor of [region.editor, region.stranger, region.reviewer, region.nobody, elsewhere.administrator]) {
      expect(await revoke(actor, editor)).toMatchObject({ ok: false, problem: { code: "notFound" } });
      expect(await revoke(actor, reviewer)).toMatchObject({ ok: false, problem: { code: "notFound" } });
    }
    expect(await revoke(region.signatory, reviewer)).toMatchObject({ ok: false });
    expect(await revoke(region.administrator, "geen id")).toMatchObject({ ok: false });
    expect(await prisma.membership.count({ where: { id: { in: [editor, reviewer] } } })).toBe(2);
  });

  it("keeps the last administrator of a region, also when two administrators remove each other", async () => {
    const region = await smallRegion(prisma);
    const own = await membershipOf(region.administrator);
    expect(await revoke(region.administrator, own)).toMatchObject({ ok: false, problem: { code: "lastAdministrator" } });
    const grant = { role: "swvAdministrator", regionId: region.regionId } as const;
    await invite(region.administrator, grant, region.reviewer.email);
    const second = await reload(region.reviewer);
    const { id: seconds } = await prisma.membership.findFirstOrThrow({
      where: { userId: second.userId, role: "swvAdministrator" },
    });
    const outcomes = await Promise.all([revoke(region.administrator, seconds), revoke(second, own)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await prisma.membership.count({ where: { regionId: region.regionId, role: "swvAdministrator" } })).toBe(1);
  });

  it("keeps the last bestuurder of a board, whoever takes the role away", async () => {
    const region = await smallRegion(prisma);
    const own = await membershipOf(region.signatory);
    for (const actor of [region.signatory, region.administrator]) {
      expect(await revoke(actor, own)).toMatchObject({ ok: false, problem: { code: "lastSignatory" } });
    }
    await invite(region.administrator, { role: "boardSignatory", boardId: region.board.id });
    expect(await revoke(region.administrator, own)).toMatchObject({ ok: true });
  });
});

describe("lists of people", () => {
  it("show the administrator the region and its boards, and nobody from elsewhere", async () => {
    const region = await smallRegion(prisma);
    await smallRegion(prisma);
    const people = await loadRegionPeople(region.administrator, undefined, DURING_ROUND);
    expect(people?.office.map(({ name }) => name)).toEqual(["A Iep", "R Els"]);
    expect(people?.atBoards.map(({ name }) => name)).toEqual(["B Eiken", "M Linde", "S Beuk"]);
    expect(people?.boards).toHaveLength(2);
    for (const actor of [region.reviewer, region.signatory, region.nobody]) {
      expect(await loadRegionPeople(actor, region.regionSlug, DURING_ROUND)).toBeNull();
    }
  });

  it("show the bestuurder his own board only", async () => {
    const region = await smallRegion(prisma);
    const people = await loadBoardPeople(region.signatory, region.board.id, DURING_ROUND);
    expect(people?.people.map(({ name }) => name)).toEqual(["B Eiken", "M Linde"]);
    expect(await loadBoardPeople(region.signatory, region.otherBoard.id, DURING_ROUND)).toBeNull();
    expect(await loadBoardPeople(region.editor, region.board.id, DURING_ROUND)).toBeNull();
  });
});

describe("an office that has a board of another region join its own", () => {
  it("gets no say over the board's people, does not see them, and does not take them from its region", async () => {
    const [home, other] = [await smallRegion(prisma), await smallRegion(prisma)];
    await prisma.participation.create({
      data: { boardId: home.board.id, partnershipId: other.partnershipId, from: new Date("2014-08-01") },
    });
    const grant = { role: "boardSignatory", boardId: home.board.id } as const;
    expect(await invite(other.administrator, grant)).toMatchObject({ ok: false });
    const people = await loadRegionPeople(other.administrator, undefined, DURING_ROUND);
    expect(people?.boards.map(({ id }) => id)).not.toContain(home.board.id);
    expect(people?.atBoards.some(({ email }) => email === home.signatory.email)).toBe(false);
    expect(await invite(home.administrator, grant)).toMatchObject({ ok: true });
  });
});
