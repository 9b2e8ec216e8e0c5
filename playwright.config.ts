import { defineConfig, devices } from "@playwright/test";
import { browserFlags, findBrowser } from "@/tests/support/browser";
import { portalUrl } from "@/tests/support/browser-portal";

// `npm run test:e2e` finds or installs the browser and picks a free port first.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/support/browser-portal.ts",
  fullyParallel: false,
  // On two cores: one waits while the others work.
  workers: 3,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: portalUrl(),
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    screenshot: "only-on-failure",
    // Takes time in every test; `--trace on` with the one that fails.
    trace: "off",
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
});
