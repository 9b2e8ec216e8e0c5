import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Chromium without windows: the same pages in half the time. */
const SHELL = "/usr/bin/chromium-headless-shell";

const systemBrowsers = [
  SHELL,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What a browser test starts Chromium with: quiet, and also as root in a container. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium on this machine: CHROMIUM_PATH, Playwright's own, or the system's. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemBrowsers];
  return candidates.find((candidate) => candidate !== undefined && candidate !== "" && existsSync(candidate));
}

/**
 * Finds Chromium or installs it: by Debian's packages for root, who gets the one without windows
 * also beside another, else by Playwright. Undefined when neither works.
 */
export function findOrInstallBrowser(): string | undefined {
  const asked = process.env.CHROMIUM_PATH !== undefined && process.env.CHROMIUM_PATH !== "";
  if (!asked && !existsSync(SHELL) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium with apt-get (once)");
    runQuietly("apt-get", ["update"]);
    runQuietly("apt-get", ["install", "-y", "chromium-headless-shell"]);
    if (!findBrowser()) runQuietly("apt-get", ["install", "-y", "chromium"]);
  }
  if (!findBrowser()) {
    console.log("Installing Chromium with Playwright (once)");
    runQuietly("node_modules/.bin/playwright", ["install", "chromium"]);
  }
  return findBrowser();
}

/** A package that has not come by then does not come, in milliseconds. */
const PATIENCE = 180_000;

function runQuietly(program: string, parameters: string[]): void {
  const { status, stderr } = spawnSync(program, parameters, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: PATIENCE,
  });
  if (status !== 0) {
    console.error(stderr);
  }
}
