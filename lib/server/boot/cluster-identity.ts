import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { BootProblem } from "@/lib/server/boot/console";

const run = promisify(execFile);

/** How to start PostgreSQL's programs: as whom, and by which command. */
export type ClusterIdentity = {
  /** Who must own the files; undefined: whoever runs this process. */
  owner?: Owner;
  /** Set on the child process; empty when `command` itself changes the user. */
  spawnAs: Partial<Owner>;
  command: (program: string, args: string[]) => [string, string[]];
};

type Owner = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as himself; root runs it as the owner of
 * the files, who for new files is the system user `postgres`, made when missing.
 *
 * That user often cannot enter a folder of root (`/root/…`, a folder of `mktemp`). Rather than opening
 * such folders, the processes then get the one capability that lets them pass, by `setpriv`.
 *
 * @throws BootProblem when none of this works on the machine.
 */
export async function clusterIdentity(programs: string, directory: string): Promise<ClusterIdentity> {
  if (process.getuid?.() !== 0) {
    return { spawnAs: {}, command: (program, args) => [program, args] };
  }
  const files = await stat(directory).catch(() => undefined);
  const owner = files && files.uid !== 0 ? { uid: files.uid, gid: files.gid } : await postgresUser();
  const dataParent = path.dirname(directory);
  const plain: ClusterIdentity = { owner, spawnAs: owner, command: (program, args) => [program, args] };
  if (await canReach(plain, programs, dataParent)) {
    return plain;
  }
  for (const capability of ["dac_read_search", "dac_override"]) {
    const dropped = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"];
    // The securebit lets the capability count in access(2) too, by which initdb looks for its companions.
    const kept = ["--securebits=+no_setuid_fixup", `--inh-caps=-all,+${capability}`, `--ambient-caps=+${capability}`];
    const capable: ClusterIdentity = {
      owner,
      spawnAs: {},
      command: (program, args) => ["setpriv", [...dropped, ...kept, program, ...args]],
    };
    if (await canReach(capable, programs, dataParent)) {
      return capable;
    }
  }
  throw new BootProblem(
    `PostgreSQL cannot run as root, and the user postgres cannot enter ${dataParent} or ${programs}. ` +
      "Start as an ordinary user, or make these folders and those above them passable (chmod o+x).",
  );
}

async function canReach(identity: ClusterIdentity, programs: string, dataParent: string): Promise<boolean> {
  const script = 'cd "$1" && test -x "$2" && "$2" --version';
  const [program, args] = identity.command("/bin/sh", ["-c", script, "sh", dataParent, path.join(programs, "postgres")]);
  try {
    await run(program, args, { ...identity.spawnAs, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}

async function postgresUser(): Promise<Owner> {
  const known = await lookUp();
  if (known) {
    return known;
  }
  try {
    await run("groupadd", ["--system", "postgres"]).catch(() => undefined);
    await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "--shell", "/bin/false", "postgres"]);
  } catch {
    throw new BootProblem("PostgreSQL cannot run as root and no user postgres could be made. Start as an ordinary user.");
  }
  const made = await lookUp();
  if (!made) {
    throw new BootProblem("PostgreSQL cannot run as root and no user postgres could be made. Start as an ordinary user.");
  }
  return made;
}

async function lookUp(): Promise<Owner | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}
