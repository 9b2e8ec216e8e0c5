import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** Waits for a process to end well. */
export async function runToEndOf(child: ChildProcess): Promise<void> {
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")} ended with ${code}`);
}

/** Waits until an address answers, for at most half a minute. */
export async function untilAnswers(url: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    if (await fetch(url).then(() => true, () => false)) return;
    await pause(50);
  }
  throw new Error(`${url} did not answer`);
}
