import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { BootProblem } from "@/lib/server/boot/console";
import { sourceStamp } from "@/lib/server/boot/source-stamp";

const stampFile = ".next/source-stamp";

/** A build that is being made. */
export type Build = {
  /** Rejects with a BootProblem that holds the output when the build fails. */
  done: Promise<void>;
  stop: () => Promise<void>;
};

/** Whether the last build was made from the sources as they are now. */
export async function buildIsCurrent(): Promise<boolean> {
  const built = await readFile(stampFile, "utf8").catch(() => undefined);
  return built === (await sourceStamp());
}

/** Builds the application with Next. */
export async function startBuild(): Promise<Build> {
  const stamp = await sourceStamp();
  await rm(stampFile, { force: true });
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  child.stderr.on("data", (part: Buffer) => (output += part.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { done: finish(ended, stamp, () => output), stop };
}

async function finish(ended: Promise<number | null>, stamp: string, output: () => string): Promise<void> {
  if ((await ended) !== 0) {
    throw new BootProblem(`the build failed:\n${output()}`);
  }
  await writeFile(stampFile, stamp);
}
