import { startCluster } from "@/lib/server/boot/cluster";
import { clusterUrl } from "@/lib/server/boot/cluster-files";
import { BootProblem, say } from "@/lib/server/boot/console";
import type { DataDirectory } from "@/lib/server/boot/data-directory";
import { connect } from "@/lib/server/boot/database-state";

const databaseName = "rekenschap";
const restartLimit = 3;
const restartWindow = 60_000;

/** The embedded PostgreSQL with the portal's database in it, kept running. */
export type EmbeddedDatabase = {
  url: string;
  port: number;
  /** Resolves when it was stopped; rejects when it keeps ending by itself. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** Starts the embedded PostgreSQL of a data directory; restarts it when it ends unasked. */
export async function startEmbeddedDatabase(data: DataDirectory): Promise<EmbeddedDatabase> {
  const options = { directory: data.postgres, password: data.databasePassword };
  let cluster = await startCluster(options);
  let stopped = false;
  const { port } = cluster;
  const restarts: number[] = [];

  const stopIfAsked = async () => {
    if (stopped) {
      await cluster.stop();
    }
  };
  const keepRunning = async (): Promise<void> => {
    for (;;) {
      await cluster.ended;
      if (stopped) {
        return;
      }
      restarts.push(Date.now());
      if (restarts.filter((time) => time > Date.now() - restartWindow).length > restartLimit) {
        throw new BootProblem(`the database keeps ending; see ${data.postgres}.log`);
      }
      say("The database ended unexpectedly; it is started again");
      // The same port: the web server knows no other.
      cluster = await startCluster({ ...options, port });
      await stopIfAsked();
    }
  };

  const ended = keepRunning();
  // Whoever waits for `ended` hears it; until somebody does, it must not end the process.
  ended.catch(() => undefined);
  return {
    url: cluster.url(databaseName),
    port,
    ended,
    stop: async () => {
      stopped = true;
      await cluster.stop();
      await ended.catch(() => undefined);
    },
  };
}

/**
 * Makes the portal's database when the cluster has none. `prepare` gets it under another name, and it
 * takes its own when that is done: a start that is cut off leaves no half-filled portal.
 */
export async function makeDatabase(
  embedded: EmbeddedDatabase,
  prepare: (url: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const client = await connect(siblingUrl(embedded, "postgres"));
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (rowCount) {
      return;
    }
    const unfinished = `${databaseName}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await prepare(siblingUrl(embedded, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** The address of the embedded database that a running portal announced. */
export function runningDatabaseUrl(data: DataDirectory, port: number): string {
  return clusterUrl(port, data.databasePassword, databaseName);
}

function siblingUrl(embedded: EmbeddedDatabase, name: string): string {
  const url = new URL(embedded.url);
  url.pathname = `/${name}`;
  return url.href;
}
