import { text as readText } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { queueMail } from "@/lib/data/mail/queue-mail";
import { mailSender } from "@/lib/server/mail/sender";
import { testDatabase } from "@/tests/support/database";
import { originOf } from "@/tests/support/auth-server";

const { prisma } = await testDatabase();

type Received = { from: string | undefined; to: string[]; source: string };
const received: Received[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith("vol@") ? new Error("452 mailbox is full") : undefined),
  onData: (stream, { envelope }, done) => {
    void readText(stream).then((source) => {
      const from = envelope.mailFrom === false ? undefined : envelope.mailFrom.address;
      received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
      done();
    });
  },
});
const port = await new Promise<string>((ready) => {
  const server = smtp.listen(0, "localhost", () => ready(new URL(originOf(server.address())).port));
});
afterAll(() => new Promise<void>((done) => smtp.close(done)));

process.env.SMTP_URL = `smtp://localhost:${port}`;
process.env.MAIL_FROM = "Rekenschap Zuid <rekenschap@zuid.example>";
process.env.NEXTAUTH_SECRET = "geheim-voor-de-tests-van-het-inloggen";

let made = 0;
const mail = (recipient: string) => ({
  eventKey: `test:${(made += 1)}`,
  recipient,
  subject: "Ronde geopend: één, twee",
  text: "Beste André,\n\nOpen https://portaal.example/aanmelden?token=abc-123\n",
});
const put = (...mails: ReturnType<typeof mail>[]) =>
  prisma.$transaction(async (tx) => {
    for (const one of mails) await queueMail(tx, one);
  });

beforeEach(async () => {
  received.length = 0;
  await prisma.outboxMail.deleteMany();
});

describe("the mail queue", () => {
  it("sends by SMTP, once, as plain text in UTF-8 from the set address", async () => {
    await put(mail("andre@bestuur.example"));
    expect(await mailSender().sendWaiting(Date.now())).toBe(1);
    expect(await mailSender().sendWaiting(Date.now())).toBe(0);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: "rekenschap@zuid.example", to: ["andre@bestuur.example"] });
    expect(received[0]?.source).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(received[0]?.source).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(received[0]?.source).toMatch(/^To: andre@bestuur\.example\r$/m);
  });

  it("keeps no key in what was sent", async () => {
    await put(mail("andre@bestuur.example"));
    await mailSender().sendWaiting(Date.now());
    expect(received[0]?.source).toMatch(/token=(3D)?abc-123/);
    const [row] = await prisma.outboxMail.findMany();
    expect(row?.sentAt).not.toBeNull();
    expect(row?.text).not.toContain("abc-123");
  });

  it("never holds two mails to one address for one event", async () => {
    const one = mail("andre@bestuur.example");
    await put(one, one);
    await put(one, { ...one, recipient: "bea@bestuur.example" });
    expect(await mailSender().sendWaiting(Date.now())).toBe(2);
  });

  it("holds nothing of a change that did not happen", async () => {
    const failing = prisma.$transaction(async (tx) => {
      await queueMail(tx, mail("andre@bestuur.example"));
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await prisma.outboxMail.count()).toBe(0);
  });

  it("goes on after a mail that fails, tries it again later, and writes down why", async () => {
    await put(mail("vol@bestuur.example"), mail("andre@bestuur.example"));
    const sender = mailSender();
    const now = Date.now();
    expect(await sender.sendWaiting(now)).toBe(1);
    const failed = await prisma.outboxMail.findFirst({ where: { sentAt: null } });
    expect(failed?.recipient).toBe("vol@bestuur.example");
    expect(failed?.lastError).toContain("full");
    expect(await sender.sendWaiting(now + 5_000)).toBe(0);
    await prisma.outboxMail.updateMany({ where: { sentAt: null }, data: { recipient: "leeg@bestuur.example" } });
    expect(await sender.sendWaiting(now + 11_000)).toBe(1);
    expect(received.map(({ to }) => to)).toEqual([["andre@bestuur.example"], ["leeg@bestuur.example"]]);
    expect(await prisma.outboxMail.findFirst({ where: { recipient: "leeg@bestuur.example" } })).toMatchObject({
      lastError: null,
    });
  });

  it("gives up a mail that is too old to make sense", async () => {
    await put(mail("andre@bestuur.example"));
    expect(await mailSender().sendWaiting(Date.now() + 49 * 3_600_000)).toBe(0);
  });

  it("sends each mail once with several senders at work", async () => {
    await put(...Array.from({ length: 20 }, (_, nr) => mail(`mens.${nr}@bestuur.example`)));
    const counts = await Promise.all(Array.from({ length: 4 }, () => mailSender().sendWaiting(Date.now())));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(new Set(received.flatMap(({ to }) => to)).size).toBe(20);
    expect(received).toHaveLength(20);
  });
});
