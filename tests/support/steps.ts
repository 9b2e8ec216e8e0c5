import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { freePort } from "@/lib/server/boot/ports";
import { findOrInstallBrowser } from "@/tests/support/browser";

/** How many checks of a step passed and failed. */
export type Count = { passed: number; failed: number };

/** One part of `npm test`. */
export type Step = { name: string; run: (reports: string) => Promise<Count> };

const patience = 20 * 60_000;

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** In their order; what stands together runs at the same time, each on a core of its own. */
export const steps: readonly (readonly Step[])[] = [
  [
    { name: "Type check", run: () => oneCheck([["next", "typegen"], ["tsc", "--noEmit"]]) },
    { name: "Lint", run: () => oneCheck([["eslint", "--max-warnings", "0", "."]]) },
  ],
  [{ name: "Unit tests", run: (reports) => vitest("unit", reports) }],
  [{ name: "Integration tests", run: (reports) => vitest("integration", reports) }],
  [{ name: "Server tests", run: (reports) => vitest("server", reports) }],
  [{ name: "Browser tests", run: (reports) => playwright([], reports) }],
];

/** Runs Playwright on the real product in a Chromium that is found or installed. */
export async function playwright(parameters: readonly string[], reports: string): Promise<Count> {
  const browser = findOrInstallBrowser();
  if (!browser) {
    console.error("There is no Chromium and none could be installed; set CHROMIUM_PATH to one.");
    return { passed: 0, failed: 1 };
  }
  const file = path.join(reports, "browser.json");
  const code = await run(["playwright", "test", "--reporter=list,json", ...parameters], {
    CHROMIUM_PATH: browser,
    TEST_PORTAL_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = playwrightReport.safeParse(await readJson(file)).data?.stats;
  return judged(code, { passed: report?.expected ?? 0, failed: (report?.unexpected ?? 0) + (report?.flaky ?? 0) });
}

async function vitest(project: string, reports: string): Promise<Count> {
  const file = path.join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(["vitest", "run", "--project", project, ...reporters], { NODE_ENV: "test" });
  const report = vitestReport.safeParse(await readJson(file)).data;
  return judged(code, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

async function oneCheck(commands: readonly (readonly string[])[]): Promise<Count> {
  for (const command of commands) {
    if ((await run(command)) !== 0) {
      return { passed: 0, failed: 1 };
    }
  }
  return { passed: 1, failed: 0 };
}

/** A step that fails without a failed test (a file that does not load, a server that does not start) fails once. */
function judged(code: number | null, count: Count): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function run(command: readonly string[], environment: Record<string, string> = {}): Promise<number | null> {
  const [program = "", ...parameters] = command;
  return new Promise((resolve) => {
    const child = spawn(path.join("node_modules/.bin", program), parameters, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
      stdio: ["ignore", "inherit", "inherit"],
      timeout: patience,
    });
    child.once("error", (error) => {
      console.error(error.message);
      resolve(null);
    });
    child.once("close", resolve);
    const end = () => child.kill("SIGTERM");
    process.once("SIGTERM", end);
    process.once("disconnect", end);
    child.once("close", () => process.off("SIGTERM", end).off("disconnect", end));
  });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
