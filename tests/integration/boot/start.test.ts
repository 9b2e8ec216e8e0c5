import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDataDirectory } from "@/lib/server/boot/data-directory";
import { connect } from "@/lib/server/boot/database-state";
import { runningDatabaseUrl } from "@/lib/server/boot/embedded-database";
import { lockHolder } from "@/lib/server/boot/portal-lock";
import { portProblem } from "@/lib/server/boot/ports";
import { isAlive } from "@/lib/server/boot/process-identity";
import { bareDatabase } from "@/tests/support/database";
import { type Portal, runToEnd, startPortal } from "@/tests/support/portal";

const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-start-"));
const dataDirectory = path.join(folder, "data");
const administrator = { REKENSCHAP_DEMO: "0", ADMIN_EMAIL: "beheer@voorbeeld.example" };

const running: Portal[] = [];
async function start(environment: Record<string, string> = administrator, rest: { port?: number; data?: string; inTerminal?: boolean } = {}) {
  const portal = await startPortal({ ...rest, dataDirectory: rest.data ?? dataDirectory, environment });
  running.push(portal);
  return portal;
}

beforeAll(async () => {
  // Whatever test comes first must not pay for the build.
  const { code, output } = await runToEnd("lib/server/boot/build-command.ts", [], {});
  expect(output).toMatch(/Built|still holds/);
  expect(code).toBe(0);
}, 300_000);
afterAll(async () => {
  await Promise.all(running.map((portal) => portal.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function holder() {
  const data = await openDataDirectory(dataDirectory);
  const found = await lockHolder(data.lock);
  if (!found?.databasePort) {
    throw new Error("no portal runs on the data");
  }
  return { boot: found.pid, databaseUrl: runningDatabaseUrl(data, found.databasePort) };
}

async function userNames(databaseUrl: string): Promise<unknown[]> {
  const client = await connect(databaseUrl);
  const { rows } = await client.query<{ email: string }>('SELECT email FROM "User"').finally(() => client.end());
  return rows;
}

async function answers(portal: Portal): Promise<boolean> {
  const response = await fetch(portal.url, { redirect: "manual" }).catch(() => undefined);
  return response !== undefined && response.status < 500;
}

async function postmaster(): Promise<number> {
  return Number((await readFile(path.join(dataDirectory, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);
}

const kept = [{ email: administrator.ADMIN_EMAIL }];
const settings = { DATA_DIR: dataDirectory, DATABASE_URL: "", INIT_CWD: folder };
const backup = (name: string) => runToEnd("lib/server/boot/backup-command.ts", [name], settings);

const bare = await bareDatabase();
const otherBare = await bareDatabase();

/** Each start takes seconds, so that one portal goes through all that leaves it running, or ends it in the end. */
describe("npm start", () => {
  let portal: Portal;

  it("makes a database, invites the administrator and serves; SIGTERM stops all of it", async () => {
    portal = await start();
    expect(portal.output()).toMatch(/Tables brought up to date: \d+_init/);
    expect(portal.output()).toContain(`First sign-in for ${administrator.ADMIN_EMAIL} (works once): ${portal.url}/`);
    expect(portal.output()).toContain(`Rekenschap runs at ${portal.url}`);
    expect(await answers(portal)).toBe(true);
    const { boot, databaseUrl } = await holder();
    expect(await userNames(databaseUrl)).toEqual(kept);
    const database = await postmaster();

    expect(await portal.stop()).toBe(0);
    expect(portal.output()).toMatch(/Stopping\n$/);
    expect([boot, database].filter(isAlive)).toEqual([]);
    expect(await portProblem(portal.port)).toBeUndefined();
    await expect(stat(path.join(dataDirectory, "portal.lock"))).rejects.toThrow();
  });

  it("keeps its secrets to their owner", async () => {
    expect((await stat(path.join(dataDirectory, "secrets.json"))).mode & 0o777).toBe(0o600);
  });

  it("keeps the data at the second start, which migrates nothing", async () => {
    portal = await start();
    expect(portal.output()).not.toContain("brought up to date");
    expect(await userNames((await holder()).databaseUrl)).toEqual(kept);
  });

  it("says that the data are in use, and leaves the first alone", async () => {
    const second = await start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `Stopped: this data is already in use by the portal at ${portal.url} (process ${(await holder()).boot}), which is left alone.\n`,
    );
    expect(await answers(portal)).toBe(true);
  });

  it("says that a port is taken, before anything else", async () => {
    const data = path.join(folder, "other");
    const second = await start(administrator, { port: portal.port, data });
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `Stopped: port ${portal.port} is taken by another program; set PORT to a free one, such as PORT=${portal.port + 1}.\n`,
    );
    await expect(stat(path.join(data, "postgres"))).rejects.toThrow();
  });

  it("is backed up while it runs", async () => {
    expect((await backup("running.backup")).output).toMatch(/^Backup of \d+ tables with \d+ rows in /);
  });

  it("brings its database back after a kill -9", async () => {
    const { databaseUrl } = await holder();
    process.kill(await postmaster(), "SIGKILL");
    await vi.waitFor(async () => expect(await userNames(databaseUrl)).toEqual(kept), { timeout: 20_000, interval: 100 });
    expect(portal.output()).toContain("The database ended unexpectedly; it is started again");
    expect(await answers(portal)).toBe(true);
  });

  it("takes over, where the portal was killed and its database was not", async () => {
    const { boot } = await holder();
    const orphan = await postmaster();
    process.kill(boot, "SIGKILL");
    await portal.ended;
    expect(isAlive(orphan)).toBe(true);
    portal = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(await userNames((await holder()).databaseUrl)).toEqual(kept);
  });

  it("recovers, where everything was killed", async () => {
    const { boot } = await holder();
    const database = await postmaster();
    [portal.pid, boot, database].forEach((pid) => process.kill(pid, "SIGKILL"));
    await portal.ended;
    portal = await start();
    expect(await answers(portal)).toBe(true);
    expect(await userNames((await holder()).databaseUrl)).toEqual(kept);
  });

  it("stops all of it at Ctrl-C, which reaches every process at once, and keeps the data", async () => {
    await portal.stop();
    const seen = await start(administrator, { inTerminal: true });
    const { boot } = await holder();
    const database = await postmaster();
    expect(await seen.interrupt()).toBe(0);
    expect(seen.output()).toMatch(/Stopping\n$/);
    expect([boot, database].filter(isAlive)).toEqual([]);
    portal = await start();
    expect(await userNames((await holder()).databaseUrl)).toEqual(kept);
  });

  it("stops by itself, where its starter was killed", async () => {
    const { boot } = await holder();
    process.kill(portal.pid, "SIGKILL");
    await vi.waitFor(() => expect(isAlive(boot)).toBe(false), { timeout: 20_000, interval: 50 });
    expect(await portProblem(portal.port)).toBeUndefined();
  });
});

// Each has data of its own, and most of a start is waiting.
describe.concurrent("by itself", { timeout: 120_000 }, () => {
  it("a backup and a restore by command work while no portal runs", async ({ expect }) => {
    expect((await backup("stopped.backup")).output).toMatch(/^Backup of \d+ tables with \d+ rows in /);
    const refused = await runToEnd("lib/server/boot/restore-command.ts", ["running.backup"], settings);
    expect(refused.output).toMatch(/^Stopped: the database holds data; add --replace/);
    expect(refused.code).toBe(1);
    const elsewhere = { ...settings, DATA_DIR: path.join(folder, "restored") };
    expect((await runToEnd("lib/server/boot/restore-command.ts", ["stopped.backup"], elsewhere)).output).toMatch(/^Restored/);
    const moved = await start(administrator, { data: elsewhere.DATA_DIR });
    expect(await answers(moved)).toBe(true);
  });

  it("every wrong variable is named", async ({ expect }) => {
    const portal = await start({ REKENSCHAP_DEMO: "yes", SMTP_URL: "mail.example", MAIL_FROM: "a@b.example" }, { data: path.join(folder, "wrong") });
    expect(await portal.ended).toBe(1);
    expect(portal.output()).toBe(
      "Stopped: wrong environment variables:\n" +
        "  REKENSCHAP_DEMO: expected 0 or 1\n" +
        "  SMTP_URL: expected an address that begins with smtp:// or smtps://\n",
    );
  });

  it("a database of one's own asks for the administrator, then serves", async ({ expect }) => {
    const outside = { DATABASE_URL: bare, NEXTAUTH_SECRET: "s".repeat(40) };
    const data = path.join(folder, "outside");
    const refused = await start(outside, { data });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain("Stopped: nobody can sign in yet: set ADMIN_EMAIL");

    const portal = await start({ ...outside, ADMIN_EMAIL: administrator.ADMIN_EMAIL }, { data });
    expect(portal.output()).toContain(`First sign-in for ${administrator.ADMIN_EMAIL}`);
    expect(portal.output()).not.toContain("Demo accounts");
    expect(await userNames(outside.DATABASE_URL)).toEqual(kept);
  });

  it("a database of one's own works with a role that can't change the trace", async ({ expect }) => {
    const ownerUrl = otherBare;
    const owner = await connect(ownerUrl);
    await owner.query("CREATE ROLE outside_portal LOGIN PASSWORD 'outside'");
    const url = new URL(ownerUrl);
    url.username = "outside_portal";
    url.password = "outside";
    const portal = await start({
      ...administrator,
      DATABASE_URL: url.href,
      DATABASE_OWNER_URL: ownerUrl,
      NEXTAUTH_SECRET: "s".repeat(40),
    }, { data: path.join(folder, "role") });
    expect(portal.output()).toContain("First sign-in for");
    expect(portal.output()).not.toContain("DATABASE_OWNER_URL");
    const { rows } = await owner.query<{ owner: string }>(
      `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(rows).toEqual([{ owner: new URL(ownerUrl).username }]);
    await portal.stop();
    await owner.query("DROP OWNED BY outside_portal; DROP ROLE outside_portal");
    await owner.end();
  });

  it("a database that does not answer is told of in one line, without the password", async ({ expect }) => {
    const elsewhere = { DATABASE_URL: "postgresql://someone:hidden@127.0.0.1:9/none", NEXTAUTH_SECRET: "s".repeat(40) };
    const portal = await start(elsewhere, { data: path.join(folder, "silent") });
    expect(await portal.ended).toBe(1);
    expect(portal.output()).toMatch(/^Stopped: the database at 127\.0\.0\.1:9 does not answer: .*ECONNREFUSED.*\n$/);
    expect(portal.output()).not.toContain("hidden");
  });
});
