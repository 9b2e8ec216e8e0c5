import type { ClientBase } from "pg";
import { getConstructionPlans, getMigrationPlans, PgBoss } from "pg-boss";
import library from "pg-boss/package.json" with { type: "json" };
import { JOBS_SCHEMA, QUEUES } from "@/lib/data/jobs/queues";
import { BootProblem } from "@/lib/server/boot/console";
import { migrationLock } from "@/lib/server/boot/migrate";

const wanted = library.pgboss.schema;

/**
 * Makes the tables of the job library, or brings them up to date, with the queues in them; by the role
 * that owns the database. The library keeps its own version; nothing in these tables has to be kept.
 *
 * @throws BootProblem when the tables are of a newer version of the library.
 */
export async function migrateJobs(client: ClientBase): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
  try {
    const boss = librarian(client);
    const version = (await boss.isInstalled()) ? await boss.schemaVersion() : null;
    if (version === null) {
      await client.query(getConstructionPlans(JOBS_SCHEMA));
    } else if (version < wanted) {
      await client.query(getMigrationPlans(JOBS_SCHEMA, version));
    } else if (version > wanted) {
      throw new BootProblem("the tables for jobs are of a newer version of the portal; use that one.");
    }
    await boss.start();
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, options);
      // One that was there keeps its policy, which is part of how it is stored.
      const { policy: _policy, ...changeable } = options;
      await boss.updateQueue(name, changeable);
    }
    await boss.stop({ graceful: false });
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [migrationLock]);
  }
}

/** Forgets all jobs, where there are any: after a restore those of the mails that wait are made anew. */
export async function forgetJobs(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('${JOBS_SCHEMA}.job') IS NOT NULL AS there`);
  if (rows[0]?.there) {
    await client.query(`DELETE FROM ${JOBS_SCHEMA}.job`);
  }
}

/** The library on the owner's connection, doing nothing by itself. */
function librarian(client: ClientBase): PgBoss {
  const db = { executeSql: async (text: string, values?: unknown[]) => client.query<object>(text, values) };
  return new PgBoss({ db, schema: JOBS_SCHEMA, migrate: false, supervise: false, schedule: false });
}
