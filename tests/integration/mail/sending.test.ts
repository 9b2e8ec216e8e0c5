import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { queueWaitingMail } from "@/lib/data/mail/outbox";
import { queueMail, queueMails, type QueuedMail } from "@/lib/data/mail/queue-mail";
import { finishWork } from "@/lib/server/boot/finish-work";
import { workOnJobs, type Work } from "@/lib/server/jobs/start-jobs";
import { deliverMail } from "@/lib/server/mail/deliver";
import { testDatabase } from "@/tests/support/database";
import { startMailServer, type Behaviour, type MailServer } from "@/tests/support/mail-server";

const { prisma } = await testDatabase();

const behaviour: Behaviour = {};
let smtp: MailServer = await startMailServer(behaviour);
const port = smtp.port;
const workers: Work[] = [];

process.env.SMTP_URL = `smtp://localhost:${port}`;
process.env.MAIL_FROM = "Rekenschap Zuid <rekenschap@zuid.example>";
process.env.NEXTAUTH_SECRET = "geheim-voor-de-tests-van-het-inloggen";

let made = 0;
const mail = (recipient: string, rest: Partial<QueuedMail> = {}): QueuedMail => ({
  eventKey: `test:${(made += 1)}`,
  recipient,
  subject: "Ronde geopend: één, twee",
  text: "Beste André,\n\nOpen https://portaal.example/aanmelden?token=abc-123\n",
  ...rest,
});
const put = (...mails: QueuedMail[]) => prisma.$transaction((tx) => queueMails(tx, mails));
const work = async () => {
  const worker = await workOnJobs(process.env.DATABASE_URL ?? "", { every: 0.5 });
  workers.push(worker);
  return worker;
};
const row = (recipient: string) => prisma.outboxMail.findFirstOrThrow({ where: { recipient } });
/** Waits for what workers do in their own time. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 50 });
const jobs = (states: string[]) =>
  prisma.$queryRaw<unknown[]>`SELECT id FROM pgboss.job WHERE name = 'mail' AND state::text = ANY(${states})`;

/** Another process that sends mails. */
const startWorker = () =>
  spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "tests/support/mail-worker.ts"], {
    env: { ...process.env, NODE_ENV: "production", VITEST: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });

beforeAll(async () => {
  // Otherwise a second try takes a quarter of a minute.
  await prisma.$executeRaw`UPDATE pgboss.queue SET retry_delay = 1, retry_delay_max = 1 WHERE name = 'mail'`;
});
beforeEach(async () => {
  smtp.received.length = 0;
  delete behaviour.refuse;
  delete behaviour.afterData;
  delete behaviour.until;
  await prisma.outboxMail.deleteMany();
  await prisma.$executeRaw`DELETE FROM pgboss.job`;
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.stop(1_000)));
});
afterAll(async () => {
  await smtp.stop();
});

describe("the mail queue", () => {
  it("sends by SMTP, once, as plain text in UTF-8 from the set address", async () => {
    await work();
    await put(mail("andre@bestuur.example"));
    await eventually(() => smtp.received.length).toBe(1);
    await eventually(() => jobs(["created", "retry", "active"])).toHaveLength(0);
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]).toMatchObject({ from: "rekenschap@zuid.example", to: ["andre@bestuur.example"] });
    expect(smtp.received[0]?.source).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(smtp.received[0]?.source).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(smtp.received[0]?.source).toMatch(/^To: andre@bestuur\.example\r$/m);
  });

  it("keeps no key in what was sent", async () => {
    await work();
    await put(mail("andre@bestuur.example"));
    await eventually(async () => (await row("andre@bestuur.example")).sentAt).not.toBeNull();
    expect(smtp.received[0]?.source).toMatch(/token=(3D)?abc-123/);
    expect((await row("andre@bestuur.example")).text).not.toContain("abc-123");
  });

  it("never holds two mails to one address for one event", async () => {
    const one = mail("andre@bestuur.example");
    expect(await put(one, one)).toBe(1);
    expect(await put(one, { ...one, recipient: "bea@bestuur.example" })).toBe(1);
    expect(await jobs(["created"])).toHaveLength(2);
  });

  it("holds nothing of a change that did not happen: no mail, and no work", async () => {
    const failing = prisma.$transaction(async (tx) => {
      await queueMail(tx, mail("andre@bestuur.example"));
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await prisma.outboxMail.count()).toBe(0);
    expect(await jobs(["created"])).toHaveLength(0);
  });

  it("goes on after a mail that is refused, tries it again later, and writes down why meanwhile", async () => {
    behaviour.refuse = (address) => (address.startsWith("vol@") ? "452 mailbox is full" : undefined);
    await put(mail("vol@bestuur.example"), mail("andre@bestuur.example"));
    await work();
    await eventually(async () => (await row("andre@bestuur.example")).sentAt).not.toBeNull();
    await eventually(async () => (await row("vol@bestuur.example")).lastError).toContain("full");
    delete behaviour.refuse;
    await eventually(async () => (await row("vol@bestuur.example")).sentAt).not.toBeNull();
    expect(smtp.received.map(({ to }) => to)).toEqual([["andre@bestuur.example"], ["vol@bestuur.example"]]);
    expect((await row("vol@bestuur.example")).lastError).toBeNull();
    expect((await row("vol@bestuur.example")).attempts).toBeGreaterThan(1);
  });

  it("sends once what waited for a mail server that was down", async () => {
    await smtp.stop();
    await put(mail("andre@bestuur.example"));
    await work();
    await eventually(async () => (await row("andre@bestuur.example")).lastError).toContain("ECONNREFUSED");
    expect(await row("andre@bestuur.example")).toMatchObject({ sentAt: null });
    smtp = await startMailServer(behaviour, port);
    await eventually(async () => (await row("andre@bestuur.example")).sentAt).not.toBeNull();
    await eventually(() => jobs(["created", "retry", "active"])).toHaveLength(0);
    expect(smtp.received).toHaveLength(1);
  });

  it("does not send what makes no sense any more", async () => {
    await put(mail("andre@bestuur.example", { expiresAt: new Date(Date.now() - 1) }));
    await work();
    await eventually(() => jobs(["created", "retry", "active"])).toHaveLength(0);
    expect(smtp.received).toHaveLength(0);
    expect(await row("andre@bestuur.example")).toMatchObject({ attempts: 0, triedAt: null });
  });

  it("sends each mail once with several workers", async () => {
    await Promise.all([work(), work(), work()]);
    await put(...Array.from({ length: 30 }, (_, nr) => mail(`mens.${nr}@bestuur.example`)));
    await eventually(() => prisma.outboxMail.count({ where: { sentAt: null } })).toBe(0);
    expect(new Set(smtp.received.flatMap(({ to }) => to)).size).toBe(30);
    expect(smtp.received).toHaveLength(30);
  });

  it("sends a mail once that two take at the same moment", async () => {
    await put(mail("andre@bestuur.example"));
    const { id } = await row("andre@bestuur.example");
    await Promise.all([deliverMail(id), deliverMail(id), deliverMail(id)]);
    expect(smtp.received).toHaveLength(1);
  });

  it("finds mail whose work was lost, and only that", async () => {
    await put(mail("andre@bestuur.example"), mail("bea@bestuur.example"));
    await prisma.$executeRaw`DELETE FROM pgboss.job WHERE data->>'mailId' = ${(await row("bea@bestuur.example")).id}`;
    await queueWaitingMail(new Date());
    expect(await jobs(["created"])).toHaveLength(2);
    await work();
    await eventually(() => smtp.received.length).toBe(2);
  });

  it("works again after its connections were closed", async () => {
    await put(mail("andre@bestuur.example"));
    await closeDatabase();
    await put(mail("bea@bestuur.example"));
    expect(await jobs(["created"])).toHaveLength(2);
  });
});

describe("a mail that may have been sent", () => {
  it("is not sent again when the server hung up after it had the whole mail", async () => {
    behaviour.afterData = "hangUp";
    await put(mail("andre@bestuur.example"));
    await work();
    await eventually(async () => (await row("andre@bestuur.example")).lastError).not.toBeNull();
    await eventually(() => jobs(["created", "retry", "active"])).toHaveLength(0);
    expect(await row("andre@bestuur.example")).toMatchObject({ sentAt: null, attempts: 1 });
    expect((await row("andre@bestuur.example")).triedAt).not.toBeNull();
    expect(smtp.received).toHaveLength(1);
  });

  it("is not sent again after the process that sent it was killed", async () => {
    behaviour.afterData = "silence";
    await put(mail("andre@bestuur.example"), mail("bea@bestuur.example"));
    const child = startWorker();
    const gone = once(child, "exit");
    await eventually(() => smtp.received.length).toBe(1);
    child.kill("SIGKILL");
    await gone;
    const [tried] = smtp.received.flatMap(({ to }) => to);
    expect((await row(tried ?? "")).triedAt).not.toBeNull();
    delete behaviour.afterData;
    // What the library does when the heartbeat stays away.
    await prisma.$executeRaw`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`;
    await work();
    await eventually(() => jobs(["created", "retry", "active"])).toHaveLength(0);
    await queueWaitingMail(new Date());
    await eventually(() => jobs(["created", "retry", "active"])).toHaveLength(0);
    expect(smtp.received.flatMap(({ to }) => to).toSorted()).toEqual(["andre@bestuur.example", "bea@bestuur.example"]);
    expect(await row(tried ?? "")).toMatchObject({ sentAt: null, attempts: 1 });
  }, 60_000);
});

describe("stopping", () => {
  it("waits for the mail under way and begins no other", async () => {
    const answer = Promise.withResolvers<undefined>();
    behaviour.until = answer.promise;
    await put(mail("andre@bestuur.example"), mail("bea@bestuur.example"));
    const child = startWorker();
    const gone = once(child, "exit");
    await eventually(() => smtp.received.length).toBe(1);
    const finished = finishWork(child);
    answer.resolve(undefined);
    await finished;
    child.kill("SIGKILL");
    await gone;
    const [sent] = smtp.received.flatMap(({ to }) => to);
    expect(smtp.received).toHaveLength(1);
    expect((await row(sent ?? "")).sentAt).not.toBeNull();
    expect(await prisma.outboxMail.findMany({ where: { sentAt: null } })).toMatchObject([{ triedAt: null, attempts: 0 }]);
    await work();
    await eventually(() => prisma.outboxMail.count({ where: { sentAt: null } })).toBe(0);
    expect(smtp.received).toHaveLength(2);
  }, 60_000);

  it("does not wait for ever for a mail server that is silent", async () => {
    behaviour.afterData = "silence";
    await put(mail("andre@bestuur.example"));
    const worker = await work();
    await eventually(() => smtp.received.length).toBe(1);
    const began = performance.now();
    await worker.stop(1_000);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await row("andre@bestuur.example")).toMatchObject({ sentAt: null, attempts: 1 });
  });
});
