import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import { BootProblem } from "@/lib/server/boot/console";
import type { MigrationFile } from "@/lib/server/boot/migration-files";

/** The advisory lock that `prisma migrate` takes, so that the two never change one database together. */
export const migrationLock = 72_707_369;

const migrationsTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Applies the migrations that a database lacks, each in a transaction of its own, and keeps the table
 * `_prisma_migrations` as Prisma does, so that `prisma migrate deploy` agrees. Two processes that
 * migrate one database wait for each other.
 *
 * @returns the names of the migrations that were applied now.
 * @throws BootProblem when the database and the files don't belong together, or a migration fails; the
 *   failed migration leaves nothing behind.
 */
export async function migrate(client: ClientBase, files: readonly MigrationFile[]): Promise<string[]> {
  await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
  try {
    const missing = await missingMigrations(client, files);
    for (const file of missing) {
      await client.query("BEGIN");
      try {
        await applyMigration(client, file);
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw new BootProblem(`migration ${file.name} failed and was undone: ${messageOf(error)}`);
      }
    }
    return missing.map((file) => file.name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [migrationLock]);
  }
}

/** Runs one migration and records it. The caller owns the transaction. */
export async function applyMigration(client: ClientBase, file: MigrationFile): Promise<void> {
  await client.query(migrationsTable);
  const startedAt = new Date();
  await client.query(file.sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
     VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
    [randomUUID(), file.checksum, file.name, startedAt],
  );
}

/** What a database says was applied, in order; empty for an empty database. */
export async function appliedMigrations(client: ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows: found } = await client.query<{ table: string | null }>(`SELECT to_regclass('"_prisma_migrations"')::text AS "table"`);
  if (!found[0]?.table) {
    return [];
  }
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new BootProblem(
      `migration ${failed.migration_name} was started by other means and never finished; see \`prisma migrate resolve\`.`,
    );
  }
  return rows.map((row) => ({ name: row.migration_name, checksum: row.checksum }));
}

async function missingMigrations(client: ClientBase, files: readonly MigrationFile[]): Promise<MigrationFile[]> {
  const applied = await appliedMigrations(client);
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = byName.get(name);
    if (!file) {
      throw new BootProblem(`the database has migration ${name}, which this version of the portal does not know; use the newer version.`);
    }
    if (file.checksum !== checksum) {
      throw new BootProblem(`migration ${name} was changed after it was applied to this database; put the file back and write a new migration.`);
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return files.filter((file) => !done.has(file.name));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
