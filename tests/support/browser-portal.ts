import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPortal } from "@/tests/support/portal";

/** Starts the real product with fresh demo data, once for all browser tests; returns how to stop it. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "rekenschap-browser-"));
  const portal = await startPortal({
    dataDirectory: path.join(folder, "data"),
    port: Number(new URL(portalUrl()).port),
    environment: { REKENSCHAP_DEMO: "1" },
  });
  const teardown = async () => {
    await portal.stop();
    // Beside what Playwright keeps of a failed test: a fault of the server is told here only.
    await mkdir("test-results", { recursive: true });
    await writeFile("test-results/portal.log", portal.output());
    await rm(folder, { recursive: true, force: true });
  };
  if (!portal.output().includes("Rekenschap runs at")) {
    await teardown();
    throw new Error(`the portal did not start:\n${portal.output()}`);
  }
  return teardown;
}

/** Where the browser tests find the portal. */
export function portalUrl(): string {
  return `http://localhost:${process.env.TEST_PORTAL_PORT ?? "3210"}`;
}
