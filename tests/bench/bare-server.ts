import { spawn } from "node:child_process";
import { freePort } from "@/lib/server/boot/ports";
import { runToEndOf, untilAnswers } from "./process";

const NEXT = "node_modules/next/dist/bin/next";
const FOLDER = "tests/bench/bare";

/** Builds and serves a Next.js application with nothing in it, by the same Next.js as the portal. */
export async function startBareServer(): Promise<{ url: string; stop: () => void }> {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  await runToEndOf(spawn(process.execPath, [NEXT, "build", FOLDER], { env, stdio: ["ignore", "ignore", "inherit"] }));
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", FOLDER, "--port", String(port)], { env, stdio: "ignore" });
  const url = `http://localhost:${port}`;
  await untilAnswers(url);
  return { url, stop: () => server.kill("SIGTERM") };
}
