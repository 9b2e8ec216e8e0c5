import { Client } from "pg";
import { BootProblem } from "@/lib/server/boot/console";

/** Opens a connection, or says in one line why that cannot be; never shows the address with its password. */
export async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection that breaks fails the statement that runs on it; the event needs no second report.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new BootProblem(`the database at ${new URL(databaseUrl).host} does not answer: ${reasonOf(error)}`);
  }
  const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
  if ((rows[0]?.version ?? 0) < 150_000) {
    await client.end();
    throw new BootProblem("the database is older than PostgreSQL 15; use 15 or later.");
  }
  return client;
}

/** The tables of the portal in their alphabetical order, without Prisma's own. */
export async function portalTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
     ORDER BY table_name COLLATE "C"`,
  );
  return rows.map((row) => row.name);
}

/** Whether no table holds a row. */
export async function isEmpty(client: Client): Promise<boolean> {
  for (const table of await portalTables(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${client.escapeIdentifier(table)} LIMIT 1`);
    if (rowCount) {
      return false;
    }
  }
  return true;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) {
    return reasonOf(error.errors[0]);
  }
  return error instanceof Error ? error.message : String(error);
}
