import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backUp } from "@/lib/server/boot/backup";
import { connect, isEmpty, portalTables } from "@/lib/server/boot/database-state";
import { readMigrations } from "@/lib/server/boot/migration-files";
import { restore } from "@/lib/server/boot/restore";
import { bareDatabase, testDatabase } from "@/tests/support/database";

const { prisma, url } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-backup-"));
afterAll(() => rm(folder, { recursive: true }));
const file = path.join(folder, "portal.backup");

const nasty = ['tab\t newline\n return\r', "backslash \\ \\N \\.", "'quotes\" `", "Eén “zin” · 😀", "\\."];

beforeAll(async () => {
  const region = await prisma.region.create({
    data: { slug: "noord", name: "Regio Noord" },
  });
  for (const [index, name] of nasty.entries()) {
    await prisma.user.create({
      data: { email: `persoon${index}@voorbeeld.example`, name, memberships: { create: { role: "reader", regionId: region.id } } },
    });
    await prisma.auditEvent.create({ data: { action: name, regionId: region.id, details: { texts: nasty, empty: null, amount: 12.5 } } });
  }
});

/** Every row of every table, as text, in an order of its own. */
async function everything(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = await connect(databaseUrl);
  const tables = await portalTables(client);
  const found: Record<string, string[]> = {};
  for (const table of [...tables, "_prisma_migrations"]) {
    // When a migration ran is not part of what must come back.
    const { rows } = await client.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'started_at' - 'finished_at' - CASE WHEN $1 THEN 'id' ELSE '' END)::text AS row FROM "${table}" t`,
      [table === "_prisma_migrations"],
    );
    found[table] = rows.map(({ row }) => row).toSorted();
  }
  await client.end();
  return found;
}

describe("backup and restore", () => {
  it("bring every row of every table into an empty database", async () => {
    const written = await backUp(url, file);
    const target = await bareDatabase();
    const restored = await restore(target, file, { replace: false });

    const before = await everything(url);
    expect(await everything(target)).toEqual(before);
    const { _prisma_migrations: migrations, ...tables } = before;
    expect(migrations).not.toHaveLength(0);
    expect(restored).toEqual({ tables: Object.keys(tables).length, rows: Object.values(tables).flat().length });
    expect(written).toMatchObject(restored);
    expect(restored.rows).toBeGreaterThan(3 * nasty.length);
  });

  it("let nobody in by a link, session or token of before", async () => {
    const [{ id: userId }, soon] = [await prisma.user.findFirstOrThrow(), new Date(Date.now() + 3_600_000)];
    await prisma.session.create({ data: { userId, expiresAt: soon } });
    await prisma.signInLink.create({ data: { tokenHash: "later gebruikt", email: "persoon0@voorbeeld.example", expiresAt: soon } });
    await prisma.rateLimit.create({ data: { key: "iemand", points: 9 } });
    const region = await prisma.region.create({ data: { slug: "met-sleutel", name: "Met sleutel" } });
    await prisma.apiToken.create({ data: { regionId: region.id, name: "Later ingetrokken", tokenHash: "later ingetrokken" } });
    const later = path.join(folder, "signed-in.backup");
    await backUp(url, later);
    const target = await bareDatabase();
    await restore(target, later, { replace: false });
    const tables = await everything(target);
    expect([tables.Session, tables.SignInLink, tables.RateLimit, tables.ApiToken]).toEqual([[], [], [], []]);
    expect(tables.User).toHaveLength(nasty.length);
    await Promise.all([prisma.session.deleteMany(), prisma.signInLink.deleteMany(), prisma.rateLimit.deleteMany(), prisma.apiToken.deleteMany()]);
    await prisma.region.delete({ where: { id: region.id } });
  });

  it("let counters go on where they were", async () => {
    const target = await bareDatabase();
    await restore(target, file, { replace: false });
    const client = await connect(target);
    const { rows } = await client.query(`INSERT INTO "AuditEvent" (action) VALUES ('next') RETURNING id::int AS id`);
    await client.end();
    expect(rows).toEqual([{ id: nasty.length + 1 }]);
  });

  it("keep the file from other users of the machine, and never overwrite one", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(backUp(url, file)).rejects.toThrow(/exists; name a new file/);
  });

  it("leave a database that holds data alone unless told to replace it", async () => {
    const other = await bareDatabase();
    await restore(other, file, { replace: false });
    const client = await connect(other);
    await client.query(`UPDATE "User" SET name = 'changed'`);
    await client.end();
    const before = await everything(other);

    await expect(restore(other, file, { replace: false })).rejects.toThrow(/add --replace/);
    expect(await everything(other)).toEqual(before);

    await restore(other, file, { replace: true });
    expect(await everything(other)).toEqual(await everything(url));
  });
});

describe("a backup from before a migration", () => {
  it("is brought up to date while it is put back", async () => {
    const target = await bareDatabase();
    const sql = `ALTER TABLE "User" ADD COLUMN "nickname" TEXT NOT NULL DEFAULT 'none'`;
    const added = { name: "20990101000000_nickname", sql, checksum: "e".repeat(64) };
    await restore(target, file, { replace: false, migrations: [...(await readMigrations()), added] });
    const client = await connect(target);
    const { rows } = await client.query(`SELECT DISTINCT nickname FROM "User"`);
    const { rows: recorded } = await client.query(`SELECT checksum FROM "_prisma_migrations" WHERE migration_name = $1`, [added.name]);
    await client.end();
    expect(rows).toEqual([{ nickname: "none" }]);
    expect(recorded).toEqual([{ checksum: added.checksum }]);
  });

  it("takes a migration that sorts before one the backup has", async () => {
    const target = await bareDatabase();
    const files = await readMigrations();
    const early = { name: "20000101000000_early", sql: `ALTER TABLE "User" ADD COLUMN "early" TEXT DEFAULT 'yes'`, checksum: "d".repeat(64) };
    await restore(target, file, { replace: false, migrations: [early, ...files] });
    const client = await connect(target);
    const { rows } = await client.query(`SELECT DISTINCT early FROM "User"`);
    const { rows: recorded } = await client.query<{ name: string }>(`SELECT migration_name AS name FROM "_prisma_migrations"`);
    await client.end();
    expect(rows).toEqual([{ early: "yes" }]);
    expect(recorded.map(({ name }) => name).toSorted()).toEqual([early.name, ...files.map(({ name }) => name)]);
  });

  it("changes nothing when that migration fails", async () => {
    const target = await bareDatabase();
    await restore(target, file, { replace: false });
    const before = await everything(target);
    const broken = { name: "20990101000000_broken", sql: "SELECT nonsense", checksum: "f".repeat(64) };
    const migrations = [...(await readMigrations()), broken];
    await expect(restore(target, file, { replace: true, migrations })).rejects.toThrow(/nothing was changed/);
    expect(await everything(target)).toEqual(before);
  });
});

describe("a bad file", () => {
  const later = JSON.stringify({ name: "20990101000000_later", checksum: "x" });
  /** The text with a last line that fits it again. */
  const signed = (text: string) => {
    const body = text.replace(/end [0-9a-f]+\n$/, "");
    return `${body}end ${createHash("sha256").update(body).digest("hex")}\n`;
  };
  const change = async (name: string, edit: (text: string) => string) => {
    const bad = path.join(folder, name);
    await writeFile(bad, gzipSync(edit(gunzipSync(await readFile(file)).toString())));
    return bad;
  };

  it.each([
    ["changed.backup", (text: string) => text.replace("Regio Noord", "Regio Zuid"), /contents differ/],
    ["short.backup", (text: string) => text.slice(0, text.length / 2), /cut off/],
    ["no-end.backup", (text: string) => text.replace(/end .*\n$/, ""), /cut off/],
    ["row-less.backup", (text: string) => text.replace(/^.*persoon3@.*\n/m, ""), /rows are missing/],
    ["other.backup", () => "something else\n", /not a backup/],
    ["newer.backup", (text: string) => signed(text.replace('"migrations":[', `"migrations":[${later},`)), /20990101000000_later/],
  ])("%s is refused before anything is touched", async (name, edit, reason) => {
    const target = await bareDatabase();
    await expect(restore(target, await change(name, edit), { replace: true })).rejects.toThrow(reason);
    const client = await connect(target);
    expect(await portalTables(client)).toEqual([]);
    await client.end();
  });

  it("that is no archive, or not there, is refused", async () => {
    const plain = path.join(folder, "plain.backup");
    await copyFile("package.json", plain);
    const target = await bareDatabase();
    await expect(restore(target, plain, { replace: true })).rejects.toThrow(/cannot be unpacked/);
    await expect(restore(target, path.join(folder, "absent"), { replace: true })).rejects.toThrow(/does not exist/);
  });
});

describe("a database without the portal", () => {
  it("is nothing to back up", async () => {
    const bare = await bareDatabase();
    await expect(backUp(bare, path.join(folder, "bare.backup"))).rejects.toThrow(/nothing to back up/);
    const client = await connect(bare);
    expect(await isEmpty(client)).toBe(true);
    await client.end();
  });
});
