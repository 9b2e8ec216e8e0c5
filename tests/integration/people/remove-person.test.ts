import { describe, expect, it } from "vitest";
import { loadPersonNames, UNKNOWN_PERSON } from "@/lib/data/people/names";
import { loadRegionPeople } from "@/lib/data/people/list-people";
import { loadRegionPerson, withoutRole } from "@/lib/data/people/region-person";
import { removeFromRegion, removePerson } from "@/lib/data/people/remove-person";
import { revokeRole } from "@/lib/data/people/revoke";
import { actorOf } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

const which = ({ regionSlug }: SmallRegion, { userId }: { userId: string }) => ({ regionSlug, userId });
const exists = (userId: string) => prisma.user.count({ where: { id: userId } });

describe("taking somebody out of a region", () => {
  it("takes the roles there and at its boards, and leaves the account and roles elsewhere", async () => {
    const [region, other] = [await smallRegion(prisma), await smallRegion(prisma)];
    const { userId } = region.editor;
    await prisma.membership.createMany({
      data: [
        { userId, role: "reader", regionId: region.regionId },
        { userId, role: "boardEditor", boardId: region.otherBoard.id },
        { userId, role: "reader", regionId: other.regionId },
      ],
    });
    for (const actor of [other.administrator, region.reviewer, region.signatory, region.nobody]) {
      expect(await removeFromRegion(actor, which(region, region.editor), DURING_ROUND)).toMatchObject({ ok: false });
    }
    expect(await removeFromRegion(region.administrator, which(region, region.editor), DURING_ROUND)).toMatchObject({ ok: true });
    expect((await actorOf(userId))?.memberships).toEqual([{ role: "reader", regionId: other.regionId }]);
    expect(await prisma.auditEvent.count({ where: { action: "membership.revoked", details: { path: ["userId"], equals: userId } } })).toBe(3);
  });

  it("takes none when one of them is the last of its kind", async () => {
    const region = await smallRegion(prisma);
    const { userId } = region.signatory;
    await prisma.membership.create({ data: { userId, role: "reader", regionId: region.regionId } });
    expect(await removeFromRegion(region.administrator, which(region, region.signatory), DURING_ROUND)).toMatchObject({
      problem: { code: "lastSignatory" },
    });
    expect(await prisma.membership.count({ where: { userId } })).toBe(2);
  });
});

describe("removing a person", () => {
  it("forgets the account with its sessions, links and mail; what was written and done stays without the name", async () => {
    const region = await smallRegion(prisma);
    const { userId, email } = region.editor;
    await actorOf(userId);
    await prisma.signInLink.create({ data: { tokenHash: `link ${userId}`, email, expiresAt: DURING_ROUND } });
    await prisma.outboxMail.create({ data: { eventKey: userId, recipient: email, subject: "Dag", text: "Beste" } });
    const note = { reportId: region.board.reportId, questionKey: "thuiszitters", text: "Kijk dit na.", authorId: userId };
    await prisma.note.create({ data: note });
    expect(await removePerson(region.administrator, which(region, region.editor), DURING_ROUND)).toEqual({
      ok: true,
      value: { name: region.editor.name },
    });
    expect(await exists(userId)).toBe(0);
    expect(await prisma.session.count({ where: { userId } })).toBe(0);
    expect(await prisma.signInLink.count({ where: { email } })).toBe(0);
    expect(await prisma.outboxMail.count({ where: { recipient: email } })).toBe(0);
    expect(await prisma.note.findFirst({ where: { authorId: userId } })).toMatchObject({ text: note.text });
    const nameOf = await loadPersonNames(prisma, [userId]);
    expect(nameOf(userId)).toBe(UNKNOWN_PERSON);
    const trace = await prisma.auditEvent.findMany({ where: { regionId: region.regionId, action: "person.removed" } });
    expect(trace).toMatchObject([{ actorId: region.administrator.userId, details: { userId } }]);
    expect(JSON.stringify(trace, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain(region.editor.name);
    expect(await prisma.auditEvent.count({ where: { actorId: userId, action: "person.signedIn" } })).toBe(1);
  });

  it("takes the name out of mails to others, by every name they had here, and of nobody who is called alike", async () => {
    const [region, other] = [await smallRegion(prisma), await smallRegion(prisma)];
    const { userId } = region.editor;
    await prisma.user.update({ where: { id: userId }, data: { name: "Jan (J.) de Wit" } });
    await prisma.membership.updateMany({ where: { userId }, data: { invitedName: "Jan" } });
    const text = "Beste Jan,\n\nJan (J.) de Wit vraagt u om dit te ondertekenen. Janneke niet.\n\nMet vriendelijke groet,\nJan (J.) de Wit\n\nU krijgt deze mail omdat Jan u toegang gaf.";
    const mail = { recipient: "janneke@voorbeeld.example", subject: "Jan (J.) de Wit heeft ingetrokken", text };
    const made = await Promise.all(
      [region, other].map(({ regionId }) => prisma.outboxMail.create({ data: { ...mail, eventKey: `named ${regionId}`, regionId } })),
    );
    expect(await removePerson(region.administrator, which(region, region.editor), DURING_ROUND)).toMatchObject({ ok: true });
    const found = await Promise.all(made.map(({ id }) => prisma.outboxMail.findUniqueOrThrow({ where: { id } })));
    expect(found[0]).toMatchObject({
      subject: `${UNKNOWN_PERSON} heeft ingetrokken`,
      text: `Beste Jan,\n\n${UNKNOWN_PERSON} vraagt u om dit te ondertekenen. Janneke niet.\n\nMet vriendelijke groet,\n${UNKNOWN_PERSON}\n\nU krijgt deze mail omdat ${UNKNOWN_PERSON} u toegang gaf.`,
    });
    expect(found[1]).toMatchObject(mail);
  });

  it("is for the administrators of a region where they have or had a role, and not for oneself", async () => {
    const [region, other] = [await smallRegion(prisma), await smallRegion(prisma)];
    for (const actor of [region.signatory, region.reviewer, region.nobody, region.editor, other.administrator]) {
      expect(await removePerson(actor, which(region, region.editor), DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
      expect(await removePerson(actor, which(other, region.editor), DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await removePerson(region.administrator, which(region, region.nobody), DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
    expect(await removePerson(region.administrator, which(region, region.administrator), DURING_ROUND)).toMatchObject({ problem: { code: "self" } });
    expect(await exists(region.editor.userId)).toBe(1);
  });

  it("is refused while there is a role that this administrator has no say over, or a last one", async () => {
    const [region, other] = [await smallRegion(prisma), await smallRegion(prisma)];
    await prisma.membership.create({ data: { userId: region.editor.userId, role: "boardEditor", boardId: other.board.id } });
    expect(await removePerson(region.administrator, which(region, region.editor), DURING_ROUND)).toMatchObject({
      problem: { code: "rolesElsewhere" },
    });
    expect(await removePerson(region.administrator, which(region, region.signatory), DURING_ROUND)).toMatchObject({
      problem: { code: "lastSignatory" },
    });
    expect([await exists(region.editor.userId), await exists(region.signatory.userId)]).toEqual([1, 1]);
    expect(await prisma.membership.count({ where: { userId: region.editor.userId } })).toBe(2);
  });

  it("can be done for who lost the last role here, who is listed for that", async () => {
    const [region, other] = [await smallRegion(prisma), await smallRegion(prisma)];
    const { id } = await prisma.membership.findFirstOrThrow({ where: { userId: region.editor.userId } });
    await revokeRole(region.signatory, id, DURING_ROUND);
    const listed = async ({ administrator }: SmallRegion) => {
      const people = await loadRegionPeople(administrator, undefined, DURING_ROUND);
      return people ? (await withoutRole(people)).map(({ userId }) => userId) : null;
    };
    expect(await listed(region)).toEqual([region.editor.userId]);
    expect(await listed(other)).toEqual([]);
    expect(await loadRegionPerson(other.administrator, undefined, region.editor.userId, DURING_ROUND)).toBeNull();
    expect(await removePerson(region.administrator, which(region, region.editor), DURING_ROUND)).toMatchObject({ ok: true });
    expect(await listed(region)).toEqual([]);
  });
});
