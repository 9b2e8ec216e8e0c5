import { runToEnd } from "@/tests/support/portal";

/** Builds the portal once for all tests that serve it, unless the last build still holds. */
export default async function setup(): Promise<void> {
  const { code, output } = await runToEnd("lib/server/boot/build-command.ts", [], {});
  if (code !== 0) throw new Error(`the portal could not be built:\n${output}`);
}
