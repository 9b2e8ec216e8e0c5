import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type BackupHeader, readBackup } from "@/lib/server/boot/backup-format";
import type { BackupSummary } from "@/lib/server/boot/backup";
import { BootProblem } from "@/lib/server/boot/console";
import { connect, isEmpty, portalTables } from "@/lib/server/boot/database-state";
import { applyMigration, migrationLock } from "@/lib/server/boot/migrate";
import { forgetJobs } from "@/lib/server/boot/migrate-jobs";
import { type MigrationFile, readMigrations } from "@/lib/server/boot/migration-files";
import { clearSchema, continueSequences, dropForeignKeys } from "@/lib/server/boot/schema-surgery";

export type RestoreOptions = {
  /** Whether data that are there may be lost. */
  replace: boolean;
  /** Default: those of the repository. */
  migrations?: readonly MigrationFile[];
};

/**
 * Puts a backup into a database, whole or not at all. The tables are made as they were when the backup
 * was written, filled, and then brought up to date, all in one transaction.
 *
 * @throws BootProblem when the file is damaged or newer than this version, or the database holds data
 *   and may not lose them; the database is then as it was.
 */
export async function restore(databaseUrl: string, file: string, options: RestoreOptions): Promise<Omit<BackupSummary, "bytes">> {
  const header = await check(file);
  const { then, later } = splitMigrations(header, options.migrations ?? (await readMigrations()));
  const client = await connect(databaseUrl);
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL lock_timeout = '30s'");
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    if (!options.replace && !(await isEmpty(client))) {
      throw new BootProblem("the database holds data; add --replace to lose those and put the backup in their place.");
    }
    await clearSchema(client);
    await forgetJobs(client);
    for (const migration of then) {
      await applyMigration(client, migration);
    }
    const restoreForeignKeys = await dropForeignKeys(client);
    await fill(client, file, header);
    await restoreForeignKeys();
    await continueSequences(client);
    for (const migration of later) {
      await applyMigration(client, migration);
    }
    await endSignIns(client);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (error instanceof BootProblem) {
      throw error;
    }
    throw new BootProblem(`the backup could not be put back, nothing was changed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await client.end();
  }
  return { tables: header.tables.length, rows: header.tables.reduce((sum, table) => sum + table.rows, 0) };
}

/** What was used up or ended after the backup must not work again: everybody signs in anew, and programs get new tokens. */
async function endSignIns(client: Client): Promise<void> {
  const known = await portalTables(client);
  for (const table of ["Session", "SignInLink", "RateLimit", "ApiToken"].filter((name) => known.includes(name))) {
    await client.query(`DELETE FROM ${client.escapeIdentifier(table)}`);
  }
}

/** Reads the whole file once, before anything is touched. */
async function check(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const event of readBackup(file)) {
    if (event.kind === "header") {
      header = event.header;
    }
  }
  if (!header) {
    throw new BootProblem("this file is not a backup of the portal.");
  }
  return header;
}

/**
 * The migrations that the backup was made with, and those that it lacks, by their names: a migration
 * of another branch may sort between older ones.
 */
function splitMigrations(header: BackupHeader, files: readonly MigrationFile[]): { then: MigrationFile[]; later: MigrationFile[] } {
  const byName = new Map(files.map((file) => [file.name, file]));
  const then = header.migrations.map(({ name, checksum }) => {
    const file = byName.get(name);
    if (file?.checksum !== checksum) {
      throw new BootProblem(`the backup was made with migration ${name}, which this version lacks or has changed; use the version that made it.`);
    }
    return file;
  });
  const known = new Set(then.map(({ name }) => name));
  return { then, later: files.filter(({ name }) => !known.has(name)) };
}

async function fill(client: Client, file: string, header: BackupHeader): Promise<void> {
  const known = await portalTables(client);
  if (known.length > 0) {
    // A migration may have brought rows of its own; the backup has them too, as they were later.
    await client.query(`TRUNCATE ${known.map((name) => client.escapeIdentifier(name)).join(", ")}`);
  }
  const columnsOf = new Map(header.tables.map((table) => [table.name, table.columns]));
  let sink: ReturnType<typeof openTable> | undefined;
  for await (const event of readBackup(file)) {
    if (event.kind === "table") {
      await sink?.close();
      sink = openTable(client, event.name, columnsOf.get(event.name) ?? []);
    } else if (event.kind === "rows") {
      await sink?.write(event.rows);
    }
  }
  await sink?.close();
}

function openTable(client: Client, name: string, columns: readonly string[]) {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const stream = client.query(copyFrom(`COPY ${client.escapeIdentifier(name)} (${list}) FROM STDIN`));
  const done = finished(stream);
  // Awaited in `close`; a row that is refused earlier must not count as unhandled until then.
  done.catch(() => undefined);
  return {
    write: async (rows: Buffer) => {
      if (!stream.write(rows)) {
        await Promise.race([once(stream, "drain"), done]);
      }
    },
    close: async () => {
      stream.end();
      await done;
    },
  };
}
