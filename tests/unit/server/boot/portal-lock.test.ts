import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockHolder, takeLock } from "@/lib/server/boot/portal-lock";
import { processStart } from "@/lib/server/boot/process-identity";

let folder = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rekenschap-lock-"));
  file = path.join(folder, "portal.lock");
});
afterEach(() => rm(folder, { recursive: true }));

describe("takeLock", () => {
  it("refuses a second taker and names the first", async () => {
    const lock = await takeLock(file, "the portal at http://localhost:3000");
    await expect(takeLock(file, "a backup")).rejects.toThrow(
      `in use by the portal at http://localhost:3000 (process ${process.pid}), which is left alone`,
    );
    await lock.announceDatabase(5555);
    expect(await lockHolder(file)).toMatchObject({ pid: process.pid, databasePort: 5555 });
    await lock.stop();
    expect(await readdir(folder)).toEqual([]);
  });

  it("gives it to one of many that ask at the same time", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file, "a start")));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["portal.lock"]);
  });

  it.each([
    ["a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, started: "1", purpose: "a start" })],
    ["a number that another process has by now", JSON.stringify({ pid: process.pid, started: "other", purpose: "a start" })],
    ["half a file", '{"pid":'],
  ])("takes it over from %s", async (_, content) => {
    await writeFile(file, content);
    const lock = await takeLock(file, "a start");
    expect(await lockHolder(file)).toEqual({ pid: process.pid, started: processStart(process.pid), purpose: "a start" });
    await lock.stop();
  });
});
