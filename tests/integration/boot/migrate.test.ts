import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appliedMigrations, migrate } from "@/lib/server/boot/migrate";
import type { MigrationFile } from "@/lib/server/boot/migration-files";
import { readMigrations } from "@/lib/server/boot/migration-files";
import { schemaDifference } from "@/lib/server/boot/schema-diff";
import { bareDatabase, testDatabase } from "@/tests/support/database";

const first: MigrationFile = { name: "20260101000000_first", sql: "CREATE TABLE one (id int)", checksum: "a".repeat(64) };
const second: MigrationFile = { name: "20260102000000_second", sql: "CREATE TABLE two (id int)", checksum: "b".repeat(64) };
const broken: MigrationFile = {
  name: "20260103000000_broken",
  sql: "CREATE TABLE three (id int); SELECT nonsense",
  checksum: "c".repeat(64),
};

const client = new Client({ connectionString: await bareDatabase() });
beforeAll(() => client.connect());
afterAll(() => client.end());

describe("the shipped migrations", async () => {
  const { url } = await testDatabase();

  it("give the tables of prisma/schema.prisma", async () => {
    expect(await schemaDifference(url)).toBe("");
  });

  it("would be missed when they lacked a column, an index or a table", async () => {
    const changed = await testDatabase();
    const editor = new Client({ connectionString: changed.url });
    await editor.connect();
    await editor.query(`ALTER TABLE "User" DROP COLUMN "name"; DROP INDEX "User_email_key"; DROP TABLE "OutboxMail"`);
    await editor.end();
    const difference = await schemaDifference(changed.url);
    expect(difference).toContain('ADD COLUMN     "name"');
    expect(difference).toContain('CREATE UNIQUE INDEX "User_email_key"');
    expect(difference).toContain('CREATE TABLE "OutboxMail"');
  });

  it("are recorded with the checksum of their file", async () => {
    const migrated = new Client({ connectionString: url });
    await migrated.connect();
    const recorded = await appliedMigrations(migrated);
    await migrated.end();
    expect(recorded).toEqual((await readMigrations()).map(({ name, checksum }) => ({ name, checksum })));
  });
});

describe("migrate", () => {
  it("applies what is missing, in order, and nothing the second time", async () => {
    expect(await migrate(client, [first])).toEqual([first.name]);
    expect(await migrate(client, [first, second])).toEqual([second.name]);
    expect(await migrate(client, [first, second])).toEqual([]);
  });

  it("undoes a migration that fails half-way", async () => {
    await expect(migrate(client, [first, second, broken])).rejects.toThrow(/20260103000000_broken failed and was undone/);
    const { rows } = await client.query("SELECT to_regclass('three') AS three");
    expect(rows).toEqual([{ three: null }]);
    expect(await appliedMigrations(client)).toHaveLength(2);
  });

  it("stops at a migration that was changed after it was applied", async () => {
    const changed = { ...first, checksum: "d".repeat(64) };
    await expect(migrate(client, [changed, second])).rejects.toThrow(/20260101000000_first was changed/);
  });

  it("stops at a database that is newer than the files", async () => {
    await expect(migrate(client, [first])).rejects.toThrow(/20260102000000_second, which this version/);
  });
});
