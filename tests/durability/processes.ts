import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";

type Process = { pid: number; parent: number; command: string };

/** The process below `root` that serves pages. */
export function webServerBelow(root: number): number {
  const all = processes();
  const below = new Set([root]);
  // A child can stand before its parent in the list; a few rounds reach everybody.
  for (let round = 0; round < 5; round += 1) {
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  const server = all.findLast(({ pid, command }) => below.has(pid) && /next-server|next\/dist\/bin\/next/.test(command));
  if (!server) throw new Error("no web server runs");
  return server.pid;
}

/** The first process of the PostgreSQL that has this data directory. */
export async function databaseOf(dataDirectory: string): Promise<number> {
  const file = await readFile(path.join(dataDirectory, "postgres/postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}

function processes(): Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && parent ? [{ pid: Number(pid), parent: Number(parent), command: command ?? "" }] : [];
  });
}
