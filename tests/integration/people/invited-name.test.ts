import { describe, expect, it } from "vitest";
import { invitePerson, resendInvitation } from "@/lib/data/people/invite";
import { loadRegionPeople } from "@/lib/data/people/list-people";
import { loadRegionTrace } from "@/lib/data/trace/load-trace";
import { actorOf } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const PORTAL = "https://portaal.example";

/** An office that invites somebody of another region, whom it has nothing to do with. */
async function fished() {
  const [office, home] = [await smallRegion(prisma), await smallRegion(prisma)];
  home.editor.name = `Verborgen Mens van ${home.regionSlug}`;
  await prisma.user.update({ where: { id: home.editor.userId }, data: { name: home.editor.name } });
  await actorOf(home.editor.userId);
  const grant = { role: "reader", regionId: office.regionId } as const;
  const outcome = await invitePerson(office.administrator, { email: home.editor.email, name: "Onbekende", grant }, PORTAL, DURING_ROUND);
  const { id } = await prisma.membership.findFirstOrThrow({ where: { userId: home.editor.userId, regionId: office.regionId } });
  const seen = async () => {
    const people = await loadRegionPeople(office.administrator, undefined, DURING_ROUND);
    return people?.office.find(({ userId }) => userId === home.editor.userId);
  };
  return { office, home, outcome, seen, membershipId: id };
}

describe("inviting a known address", () => {
  it("tells nothing of whose it is: not in the answer, the list, the mail or the trace", async () => {
    const { office, home, outcome, seen } = await fished();
    expect(outcome).toEqual({ ok: true, value: { name: "Onbekende" } });
    expect(await seen()).toMatchObject({ name: "Onbekende", pending: true });
    const mails = await prisma.outboxMail.findMany({ where: { regionId: office.regionId } });
    expect(mails.map(({ text }) => text).join()).not.toContain(home.editor.name);
    const trace = await loadRegionTrace(office.administrator, undefined, {}, DURING_ROUND);
    expect(trace?.trace.events.map(({ who }) => who)).not.toContain(home.editor.name);
    expect(trace?.people.map(({ name }) => name)).not.toContain(home.editor.name);
  });

  it("shows the name from when they sign in", async () => {
    const { home, seen } = await fished();
    await actorOf(home.editor.userId);
    expect(await seen()).toMatchObject({ name: home.editor.name, pending: false });
  });
});

describe("sending an invitation again", () => {
  it("mails it once more while they have not signed in, for who may invite there", async () => {
    const { office, home, membershipId } = await fished();
    const requestId = crypto.randomUUID();
    const again = (actor = office.administrator) => resendInvitation(actor, { membershipId, requestId }, PORTAL, new Date());
    for (const actor of [home.administrator, office.reviewer, office.nobody, home.editor]) {
      expect(await again(actor)).toMatchObject({ ok: false, problem: { code: "notFound" } });
    }
    // The same press sent twice is one mail.
    for (let press = 0; press < 2; press += 1) expect(await again()).toEqual({ ok: true, value: { name: "Onbekende" } });
    const mails = await prisma.outboxMail.findMany({ where: { recipient: home.editor.email } });
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toBe(mails[1]?.text);
    expect(await prisma.auditEvent.count({ where: { regionId: office.regionId, action: "person.invitedAgain" } })).toBe(1);
    await actorOf(home.editor.userId);
    expect(await again()).toMatchObject({ ok: false, problem: { code: "signedInMeanwhile" } });
  });
});
