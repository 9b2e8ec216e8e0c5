import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type BackupHeader, endMark, endOfRows, tableMark, title } from "@/lib/server/boot/backup-format";
import { BootProblem } from "@/lib/server/boot/console";
import { connect, portalTables } from "@/lib/server/boot/database-state";
import { appliedMigrations } from "@/lib/server/boot/migrate";

/** What went into a backup. */
export type BackupSummary = { tables: number; rows: number; bytes: number };

/**
 * Writes everything the portal knows to a new file, as it stands at one moment, also while people work.
 * The file holds personal data and can be read by its owner only.
 *
 * @throws BootProblem when the file exists, or the database holds no portal.
 */
export async function backUp(databaseUrl: string, file: string): Promise<BackupSummary> {
  if (await stat(file).catch(() => undefined)) {
    throw new BootProblem(`${file} exists; name a new file.`);
  }
  const unfinished = `${file}.unfinished`;
  const client = await connect(databaseUrl);
  try {
    // One snapshot for all tables.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const header = await describe(client);
    await pipeline(contents(client, header), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await client.query("COMMIT");
    await rename(unfinished, file);
    const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
    return { tables: header.tables.length, rows, bytes: (await stat(file)).size };
  } finally {
    await client.end();
    await rm(unfinished, { force: true });
  }
}

async function describe(client: Client): Promise<BackupHeader> {
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) {
    throw new BootProblem("this database holds no portal; there is nothing to back up.");
  }
  const tables = [];
  for (const name of await portalTables(client)) {
    const { rows: found } = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${client.escapeIdentifier(name)}`);
    tables.push({ name, columns: await storedColumns(client, name), rows: Number(found[0]?.rows) });
  }
  return { createdAt: new Date().toISOString(), migrations, tables };
}

/** All columns but the generated ones, which cannot be written. */
async function storedColumns(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
    [table],
  );
  return rows.map((row) => row.name);
}

async function* contents(client: Client, header: BackupHeader): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const hashed = (part: Buffer) => {
    hash.update(part);
    return part;
  };
  const line = (text: string) => hashed(Buffer.from(`${text}\n`));

  yield line(title);
  yield line(JSON.stringify(header));
  for (const { name, columns } of header.tables) {
    yield line(tableMark + name);
    const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
    const rows: AsyncIterable<Buffer> = client.query(copyTo(`COPY ${client.escapeIdentifier(name)} (${list}) TO STDOUT`));
    for await (const part of rows) {
      yield hashed(part);
    }
    yield line(endOfRows);
  }
  yield Buffer.from(`${endMark}${hash.digest("hex")}\n`);
}
