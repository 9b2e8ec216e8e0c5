import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { problem, type Problem, type Result } from "@/lib/result";
import type { TableFile, TableProblem } from "@/lib/tables/read-table";

/** A file of 25.000 rows takes about a second; whatever takes this long was made to take long, in milliseconds. */
const PATIENCE = 20_000;
/** Memory for values in the process that reads, in megabytes. */
const MEMORY = 384;
/** How many files are read at the same time; the next waits. */
const AT_ONCE = 2;

const SCRIPT = join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "tables", "reader-process.ts");

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a table in a process of its own, with bounds on memory and time: a file that was made to do
 * harm ends that process and nothing else.
 */
export async function readTableInProcess(bytes: Uint8Array): Promise<Result<TableFile, TableProblem | Problem<"tooHard">>> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await read(bytes);
  } finally {
    // Its turn goes to who waits longest.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function read(bytes: Uint8Array): Promise<Result<TableFile, TableProblem | Problem<"tooHard">>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY}`, "--import", "tsx", SCRIPT], {
      // It gets nothing of what the portal knows: no address of the database, no secret.
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: PATIENCE,
      killSignal: "SIGKILL",
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    // It may end before it has read all.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
    child.on("error", reject);
    child.on("close", (code) => {
      // It writes what it read as its only words; the types on both sides are the same.
      if (code === 0) resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")) as Result<TableFile, TableProblem>);
      else resolve(problem("tooHard"));
    });
  });
}
