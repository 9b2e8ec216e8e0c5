import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inEvenTime } from "@/lib/server/sign-in/even-time";

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long an answer is waited for. */
async function lengthOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let length = 0;
  const settled = inEvenTime(300, work).then(
    () => (length = performance.now() - started),
    () => (length = performance.now() - started),
  );
  await vi.runAllTimersAsync();
  await settled;
  return Math.round(length);
}

describe("inEvenTime", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("takes as long for little work as for more, also when it fails", async () => {
    expect(await lengthOf(async () => undefined)).toBe(300);
    expect(await lengthOf(() => after(40))).toBe(300);
    expect(await lengthOf(() => after(250).then(() => Promise.reject(new Error("no"))))).toBe(300);
  });

  it("takes whole steps where one was not enough", async () => {
    expect(await lengthOf(() => after(310))).toBe(600);
    expect(await lengthOf(() => after(590))).toBe(600);
  });

  it("gives what the work gave", async () => {
    const result = inEvenTime(300, async () => "gedaan");
    await vi.runAllTimersAsync();
    await expect(result).resolves.toBe("gedaan");
  });
});
