import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateClient } from "@/lib/server/boot/generate";
import { runCommand, say } from "@/lib/server/boot/console";
import { steps, type Step } from "@/tests/support/steps";

// `npm test`: every step, also after one that failed; the last line counts over all.
runCommand(async () => {
  await generateClient();
  const reports = await mkdtemp(path.join(tmpdir(), "rekenschap-test-"));
  const results: string[] = [];
  let passed = 0;
  let failed = 0;
  const take = async ({ name, run }: Step) => {
    const began = performance.now();
    const count = await run(reports);
    passed += count.passed;
    failed += count.failed;
    const seconds = Math.round((performance.now() - began) / 1000);
    results.push(`${name.padEnd(18)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  };
  for (const together of steps) {
    say(`\n== ${together.map(({ name }) => name).join(" and ")}`);
    await Promise.all(together.map(take));
  }
  await rm(reports, { recursive: true, force: true });
  say(`\n${results.join("\n")}`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
});
