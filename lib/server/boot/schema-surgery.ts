import type { Client } from "pg";

/** Removes every table, type and function of the schema, except what an extension brought. */
export async function clearSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    WITH own AS (SELECT current_schema()::regnamespace AS schema)
    SELECT 1 AS step, format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS statement
      FROM pg_class, own WHERE relnamespace = schema AND relkind IN ('r', 'p') AND NOT relispartition ${notOfExtension("pg_class")}
    UNION ALL
    SELECT 2, format('DROP VIEW IF EXISTS %s CASCADE', oid::regclass)
      FROM pg_class, own WHERE relnamespace = schema AND relkind = 'v' ${notOfExtension("pg_class")}
    UNION ALL
    SELECT 3, format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)
      FROM pg_proc, own WHERE pronamespace = schema ${notOfExtension("pg_proc")}
    UNION ALL
    SELECT 4, format('DROP TYPE IF EXISTS %s CASCADE', oid::regtype)
      FROM pg_type, own WHERE typnamespace = schema AND typtype IN ('e', 'd') ${notOfExtension("pg_type")}
    ORDER BY 1`);
  for (const { statement } of rows) {
    await client.query(statement);
  }
}

function notOfExtension(catalogue: "pg_class" | "pg_proc" | "pg_type"): string {
  return `AND NOT EXISTS (
    SELECT 1 FROM pg_depend WHERE classid = '${catalogue}'::regclass AND objid = ${catalogue}.oid AND deptype = 'e')`;
}

/**
 * Drops all foreign keys, so that tables can be filled in any order by a role that is no superuser.
 * The function it returns makes them again, which checks every row.
 */
export async function dropForeignKeys(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conparentid = 0
    ORDER BY conrelid::regclass::text, conname`);
  for (const key of rows) {
    await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${key.name}`);
  }
  return async () => {
    for (const key of rows) {
      await client.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`);
    }
  };
}

/** Lets every counter go on after the highest number in its table. */
export async function continueSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column,
           pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL`);
  for (const { table, column, sequence } of rows) {
    await client.query(
      `SELECT setval($1::regclass, coalesce(max(${column}), 1), max(${column}) IS NOT NULL) FROM ${table}`,
      [sequence],
    );
  }
}
