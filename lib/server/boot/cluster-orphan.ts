import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BootProblem } from "@/lib/server/boot/console";
import { isAlive, processCommand } from "@/lib/server/boot/process-identity";

const patience = 30_000;

/**
 * Clears what a killed start left on the files of a cluster: stops a server that still runs on them,
 * and removes a `postmaster.pid` whose number now belongs to some other program, because PostgreSQL
 * would take that program for itself. A file whose process is gone is left to PostgreSQL.
 */
export async function stopOrphan(directory: string): Promise<void> {
  const file = path.join(directory, "postmaster.pid");
  const content = await readFile(file, "utf8").catch(() => "");
  const pid = Number(content.split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) {
    return;
  }
  if (!processCommand(pid)?.includes(directory)) {
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      throw new BootProblem(`An earlier PostgreSQL (process ${pid}) on ${directory} does not stop; end it and start again.`);
    }
    await pause(50);
  }
}
