import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BootProblem } from "@/lib/server/boot/console";
import { exists, isAlive, isWorkingDirectory, processCommand } from "@/lib/server/boot/process-identity";

const patience = 30_000;

/**
 * Clears what a killed start left on the files of a cluster: stops a server that still runs on them,
 * waits for the children of one that was killed, and removes a `postmaster.pid` whose number is now in
 * use by something else, because PostgreSQL would take that for itself.
 */
export async function stopOrphan(directory: string): Promise<void> {
  const file = path.join(directory, "postmaster.pid");
  const content = await readFile(file, "utf8").catch(() => "");
  const pid = Number(content.split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    return;
  }
  if (isAlive(pid) && processCommand(pid)?.includes(directory)) {
    process.kill(pid, "SIGINT");
    await until(() => !isAlive(pid), directory);
  }
  await until(() => !isWorkingDirectory(directory), directory);
  if (exists(pid)) {
    await rm(file, { force: true });
  }
}

async function until(condition: () => boolean, directory: string): Promise<void> {
  const deadline = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > deadline) {
      throw new BootProblem(`an earlier PostgreSQL on ${directory} does not stop; end it and start again.`);
    }
    await pause(50);
  }
}
