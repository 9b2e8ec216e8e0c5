import { describe, expect, it } from "vitest";
import { loadOutbox, loadOutboxMail, type OutboxFilter } from "@/lib/data/mail/load-outbox";
import { queueMails } from "@/lib/data/mail/queue-mail";
import { removeOldMails } from "@/lib/data/mail/outbox";
import { sendAgain } from "@/lib/data/mail/send-again";
import { testDatabase } from "@/tests/support/database";
import { smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

const NOW = new Date();
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

/** A region with a mail in each state, named after it, and one about signing in that is nobody's. */
async function outbox(): Promise<SmallRegion> {
  const region = await smallRegion(prisma);
  const mail = (name: string) => ({
    eventKey: `${region.regionSlug}:${name}`,
    recipient: `${name}@bestuur.example`,
    subject: `Ronde ${name}`,
    text: `Tekst van ${name}`,
    regionId: region.regionId,
    boardId: name === "verstuurd" ? region.otherBoard.id : region.board.id,
  });
  const mails = ["wacht", "bezig", "verstuurd", "mislukt", "misschien"].map(mail);
  await prisma.$transaction((tx) => queueMails(tx, [...mails, { ...mail("inloggen"), regionId: undefined }]));
  const mark = (name: string, data: object) => prisma.outboxMail.updateMany({ where: { regionId: region.regionId, subject: `Ronde ${name}` }, data });
  await mark("bezig", { triedAt: NOW });
  await mark("verstuurd", { triedAt: NOW, sentAt: NOW });
  await mark("mislukt", { expiresAt: hours(-1), lastError: "EENVELOPE: 550 no such user" });
  await mark("misschien", { triedAt: hours(-1) });
  return region;
}

const load = (region: SmallRegion, filter: OutboxFilter = {}, actor = region.administrator) => loadOutbox(actor, region.regionSlug, filter, NOW);
const names = async (...args: Parameters<typeof load>) => (await load(...args))?.mails.map(({ subject }) => subject.replace("Ronde ", "")).toSorted();
const mailId = async (region: SmallRegion, name: string) =>
  (await prisma.outboxMail.findFirstOrThrow({ where: { regionId: region.regionId, subject: `Ronde ${name}` } })).id;

describe("the outbox", () => {
  it("shows the region's own mails with their state, and none about signing in", async () => {
    const region = await outbox();
    await outbox();
    const found = await load(region);
    expect(Object.fromEntries(found?.mails.map(({ subject, state }) => [subject.replace("Ronde ", ""), state]) ?? [])).toEqual({
      wacht: "waiting",
      bezig: "waiting",
      verstuurd: "sent",
      mislukt: "failed",
      misschien: "uncertain",
    });
    expect(found?.older).toBeNull();
  });

  it("can be narrowed to a state, a board, a round or an address", async () => {
    const region = await outbox();
    expect(await names(region, { state: "waiting" })).toEqual(["bezig", "wacht"]);
    expect(await names(region, { state: "sent" })).toEqual(["verstuurd"]);
    expect(await names(region, { state: "failed" })).toEqual(["mislukt"]);
    expect(await names(region, { state: "uncertain" })).toEqual(["misschien"]);
    const { name } = await prisma.board.findUniqueOrThrow({ where: { id: region.otherBoard.id } });
    expect(await names(region, { search: name.toUpperCase() })).toEqual(["verstuurd"]);
    expect(await names(region, { search: "mislukt@bestuur" })).toEqual(["mislukt"]);
    expect(await names(region, { search: "ronde w" })).toEqual(["wacht"]);
    expect(await names(region, { search: "%" })).toEqual([]);
  });

  it("goes on to older mails, each once", async () => {
    const region = await smallRegion(prisma);
    const mails = Array.from({ length: 120 }, (_, nr) => ({
      eventKey: `${region.regionSlug}:${nr}`,
      recipient: "a@bestuur.example",
      subject: `Ronde ${nr}`,
      text: "",
      regionId: region.regionId,
    }));
    await prisma.outboxMail.createMany({ data: mails });
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const found = await load(region, { before });
      seen.push(...(found?.mails.map(({ id }) => id) ?? []));
      before = found?.older ?? undefined;
    } while (before !== undefined);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect((await load(region, { before: "geen-id" }))?.mails).toHaveLength(50);
  });

  it("is for the region's administrator only", async () => {
    const [region, foreign] = [await outbox(), await outbox()];
    const id = await mailId(region, "mislukt");
    for (const actor of [region.reviewer, region.signatory, region.editor, foreign.administrator, region.nobody]) {
      expect(await loadOutboxMail(actor, id, NOW)).toBeNull();
      expect(await sendAgain(actor, id, NOW)).toMatchObject({ problem: { code: "notFound" } });
    }
    for (const actor of [region.reviewer, region.signatory, foreign.administrator]) expect(await load(region, {}, actor)).toBeNull();
    for (const unknown of ["geen-id", crypto.randomUUID()]) {
      expect(await loadOutboxMail(region.administrator, unknown, NOW)).toBeNull();
      expect(await sendAgain(region.administrator, unknown, NOW)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect((await loadOutboxMail(region.administrator, id, NOW))?.mail.text).toBe("Tekst van mislukt");
  });
});

describe("sending again", () => {
  it("has a mail tried anew that failed or may have been sent, once for two who press, and leaves a trace", async () => {
    const region = await outbox();
    for (const name of ["mislukt", "misschien"]) {
      const id = await mailId(region, name);
      await prisma.$executeRaw`DELETE FROM pgboss.job WHERE data->>'mailId' = ${id}`;
      const both = await Promise.all([1, 2].map(() => sendAgain(region.administrator, id, NOW)));
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await prisma.outboxMail.findUniqueOrThrow({ where: { id } })).toMatchObject({ triedAt: null, lastError: null, expiresAt: hours(96) });
      expect(await prisma.$queryRaw`SELECT state::text FROM pgboss.job WHERE data->>'mailId' = ${id}`).toEqual([{ state: "created" }]);
    }
    expect(await prisma.auditEvent.count({ where: { action: "mail.sentAgain", regionId: region.regionId, actorId: region.administrator.userId } })).toBe(2);
  });

  it("is not needed for what was sent, waits, or is being sent", async () => {
    const region = await outbox();
    for (const name of ["wacht", "bezig", "verstuurd"]) {
      expect(await sendAgain(region.administrator, await mailId(region, name), NOW)).toMatchObject({ problem: { code: "notNeeded" } });
    }
  });
});

it("keeps a mail for as long as it is asked to, and longer where it may still be sent", async () => {
  const region = await smallRegion(prisma);
  const mail = (name: string, createdAt: Date, expiresAt: Date) => ({
    ...{ eventKey: `${region.regionSlug}:${name}`, recipient: "a@bestuur.example", subject: name, text: "x", regionId: region.regionId },
    ...{ createdAt, expiresAt },
  });
  await prisma.outboxMail.createMany({ data: [mail("oud", hours(-10), hours(-5)), mail("loopt", hours(-10), hours(5)), mail("nieuw", hours(-1), hours(-1))] });
  await removeOldMails(hours(-4));
  const left = await prisma.outboxMail.findMany({ where: { regionId: region.regionId }, orderBy: { subject: "asc" } });
  expect(left.map(({ subject }) => subject)).toEqual(["loopt", "nieuw"]);
});
