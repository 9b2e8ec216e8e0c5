import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand, say } from "@/lib/server/boot/console";
import { generateClient } from "@/lib/server/boot/generate";
import { playwright } from "@/tests/support/steps";

// `npm run test:e2e -- [what Playwright takes]`
runCommand(async () => {
  await generateClient();
  const reports = await mkdtemp(path.join(tmpdir(), "rekenschap-test-"));
  const { passed, failed } = await playwright(process.argv.slice(2), reports);
  await rm(reports, { recursive: true, force: true });
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
