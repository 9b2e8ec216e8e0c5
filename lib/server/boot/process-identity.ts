import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Whether a process with this number runs, whoever owns it. One that ended counts not, reaped or not. */
export function isAlive(pid: number): boolean {
  return exists(pid) && (process.platform !== "linux" || processStart(pid) !== undefined);
}

/** Whether the number is in use: by a process that runs, or by one that ended and was not reaped. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * When a process began, as an opaque string: with its number it tells a process from a later one
 * that was given the same number. Undefined when the process is gone.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name, in brackets, may hold spaces; the 22nd field is the 20th after it, the state the first.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  return ps(pid, "lstart=");
}

/** The command line of a process, or undefined when it is gone. */
export function processCommand(pid: number): string | undefined {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      return undefined;
    }
  }
  return ps(pid, "command=");
}

/** Whether any process has this as its working directory; unknown, so false, where there is no /proc. */
export function isWorkingDirectory(directory: string): boolean {
  if (process.platform !== "linux") {
    return false;
  }
  return readdirSync("/proc").some((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === directory;
    } catch {
      return false;
    }
  });
}

function ps(pid: number, column: string): string | undefined {
  try {
    const line = execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim();
    return line === "" ? undefined : line;
  } catch {
    return undefined;
  }
}
