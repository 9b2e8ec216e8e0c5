import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { BootProblem, say } from "@/lib/server/boot/console";
import { finishWork } from "@/lib/server/boot/finish-work";

/** Next's own greeting; the portal has its own. */
const greeting = /^\s*([▲✓○-] .*)?$/u;
const patience = 10_000;

/** The running web server. */
export type WebServer = {
  /** Resolves when it accepts connections. */
  ready: Promise<void>;
  /** Resolves when it has ended, asked to or not. */
  ended: Promise<void>;
  /** Lets the mail under way and running requests finish, then ends. */
  stop: () => Promise<void>;
};

/** Serves the built application on a port, with the environment of this process. */
export function startWebServer(port: number): WebServer {
  const preloads = ["follow-parent", "connection-address", "refuse-methods"].flatMap((name) => [
    "--import",
    pathToFileURL(`lib/server/boot/${name}.mjs`).href,
  ]);
  const child = spawn(
    process.execPath,
    [...preloads, "node_modules/next/dist/bin/next", "start", "--port", String(port)],
    {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      // A group of its own: Ctrl-C must reach the boot process, which stops things in their order.
      detached: true,
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  if (child.stdout) {
    createInterface(child.stdout).on("line", (line) => {
      if (!greeting.test(line)) {
        say(line);
      }
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  return { ready: untilListening(child, port), ended, stop: () => stop(child, ended) };
}

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await accepts(port)) {
      return;
    }
    await pause(50);
  }
  throw new BootProblem("the web server ended before it listened; see above");
}

async function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  await finishWork(child);
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(late);
}
