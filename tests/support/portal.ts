import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { freePort } from "@/lib/server/boot/ports";

export type PortalOptions = {
  dataDirectory: string;
  /** Default: a free one. */
  port?: number;
  /** As in a terminal, where Ctrl-C reaches the whole group of processes. */
  inTerminal?: boolean;
  /** Variables beside those of this process; an empty one counts as not set. */
  environment?: Record<string, string>;
};

/** A portal that was started as `npm start` does it; it may have ended at once. */
export type Portal = {
  url: string;
  port: number;
  pid: number;
  /** Everything it wrote so far. */
  output: () => string;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Asks it to stop and waits until it has. */
  stop: () => Promise<number | null>;
  /** Ctrl-C in its terminal. */
  interrupt: () => Promise<number | null>;
};

/** Starts the real product and waits until it runs, or has ended. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const port = options.port ?? (await freePort());
  const environment = {
    DATABASE_URL: "",
    NEXTAUTH_URL: "",
    NEXTAUTH_SECRET: "",
    REKENSCHAP_DEMO: "",
    ADMIN_EMAIL: "",
    ...options.environment,
    PORT: String(port),
    DATA_DIR: options.dataDirectory,
  };
  const { child, output, ended } = runCommand("lib/server/boot/start-command.ts", [], environment, { ownGroup: options.inTerminal === true });
  await Promise.race([ended, written("Stop it with Ctrl-C", child.stdout, output)]);
  const stop = async () => {
    child.kill("SIGTERM");
    return ended;
  };
  const interrupt = async () => {
    process.kill(-(child.pid ?? 0), "SIGINT");
    return ended;
  };
  return { url: `http://localhost:${port}`, port, pid: child.pid ?? 0, output, ended, stop, interrupt };
}

/** Runs a command of the portal to its end, as `npm run` does. */
export async function runToEnd(script: string, parameters: string[], environment: Record<string, string>) {
  const { output, ended } = runCommand(script, parameters, environment);
  return { code: await ended, output: output() };
}

async function written(text: string, stream: Readable, output: () => string): Promise<void> {
  return new Promise((resolve) => {
    stream.on("data", () => output().includes(text) && resolve());
  });
}

function runCommand(script: string, parameters: string[], environment: Record<string, string>, { ownGroup } = { ownGroup: false }) {
  const child = spawn(process.execPath, ["lib/server/boot/install.mjs", script, ...parameters], {
    // Not the test runner's: Next would build and serve as in a test.
    env: { ...process.env, NODE_ENV: "production", VITEST: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: ownGroup,
  });
  let text = "";
  child.stdout.on("data", (part: Buffer) => (text += part.toString()));
  child.stderr.on("data", (part: Buffer) => (text += part.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  return { child, output: () => text, ended };
}
