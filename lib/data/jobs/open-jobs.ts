import { type Clock, PgBoss, systemClock } from "pg-boss";
import { JOBS_SCHEMA } from "./queues";

/** Waiting for work is no reason for a process to go on. */
const patientClock: Clock = {
  ...systemClock,
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
  setInterval: (run, ms) => setInterval(run, ms).unref(),
};

/**
 * Opens the job library on a database whose tables for it are there and current.
 *
 * @param role `sender` only puts work in its queues; `worker` also does it and keeps the clock.
 * @throws when the database does not answer, or lacks the tables.
 */
export async function openJobs(databaseUrl: string, role: "sender" | "worker"): Promise<PgBoss> {
  const works = role === "worker";
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: `rekenschap jobs (${role})`,
    schema: JOBS_SCHEMA,
    max: works ? 3 : 2,
    clock: patientClock,
    // The portal's role owns no tables: these are for the owner, at start.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    supervise: works,
    schedule: works,
  });
  boss.on("error", complain());
  try {
    return await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
}

const QUIET = 60_000;

/** While the database is away every queue says so every few seconds; once a minute is enough. */
function complain(): (error: Error) => void {
  let last = { said: "", at: -Infinity };
  return ({ message }) => {
    const said = message.replace(/ \(Queue: .*/, "");
    const at = performance.now();
    if (said === last.said && at - last.at < QUIET) return;
    last = { said, at };
    console.error(`jobs: ${said}`);
  };
}
