import { chromium, type Browser } from "@playwright/test";
import { browserFlags, findOrInstallBrowser } from "@/tests/support/browser";

/** A Chromium of its own, as the browser tests start it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findOrInstallBrowser();
  if (!executablePath) throw new Error("there is no Chromium, and it could not be installed");
  return chromium.launch({ executablePath, args: browserFlags });
}
