import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { queueWaitingMail } from "@/lib/data/mail/outbox";
import { queueMails } from "@/lib/data/mail/queue-mail";
import { backUp } from "@/lib/server/boot/backup";
import { migrateJobs } from "@/lib/server/boot/migrate-jobs";
import { restore } from "@/lib/server/boot/restore";
import { bareDatabase, testDatabase } from "@/tests/support/database";

const { prisma, url } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-mail-"));
afterAll(() => rm(folder, { recursive: true }));

const NOW = new Date();
const mail = (recipient: string) => ({ eventKey: "test", recipient, subject: "Test", text: "Test" });

async function queuedIn(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ recipient: string }>(
    `SELECT m.recipient FROM pgboss.job j JOIN "OutboxMail" m ON m.id::text = j.data->>'mailId'
     WHERE j.name = 'mail' AND j.state = 'created' ORDER BY 1`,
  );
  await client.end();
  return rows.map(({ recipient }) => recipient);
}

/** What a start does with a database: bring it up to date, and look for mail that nobody works on. */
async function startOn(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await migrateJobs(client);
  await client.end();
  process.env.DATABASE_URL = databaseUrl;
  await queueWaitingMail(NOW);
  await closeDatabase();
}

describe("mail after a restore", () => {
  it("goes out when it waited, and only then", async () => {
    await prisma.$transaction((tx) => queueMails(tx, ["wacht", "verstuurd", "misschien", "verlopen"].map(mail)));
    const mark = (recipient: string, data: object) => prisma.outboxMail.updateMany({ where: { recipient }, data });
    await mark("verstuurd", { triedAt: NOW, sentAt: NOW });
    await mark("misschien", { triedAt: NOW });
    await mark("verlopen", { expiresAt: new Date(NOW.getTime() - 1) });
    const file = path.join(folder, "portal.backup");
    await backUp(url, file);

    const fresh = await bareDatabase();
    await restore(fresh, file, { replace: false });
    await startOn(fresh);
    expect(await queuedIn(fresh)).toEqual(["wacht"]);

    // Over a portal that has jobs of its own: those are forgotten.
    await restore(fresh, file, { replace: true });
    expect(await queuedIn(fresh)).toEqual([]);
    await startOn(fresh);
    expect(await queuedIn(fresh)).toEqual(["wacht"]);
  });
});

describe("the tables for jobs", () => {
  it("stay as they are at a second start, and are refused when they are newer", async () => {
    const client = new Client({ connectionString: await bareDatabase() });
    await client.connect();
    await migrateJobs(client);
    await migrateJobs(client);
    const { rows } = await client.query(`SELECT name FROM pgboss.queue ORDER BY name`);
    expect(rows).toEqual([{ name: "mail" }, { name: "reminders" }, { name: "upkeep" }]);
    await client.query(`UPDATE pgboss.version SET version = version + 1`);
    await expect(migrateJobs(client)).rejects.toThrow(/newer version/);
    await client.end();
  });
});
