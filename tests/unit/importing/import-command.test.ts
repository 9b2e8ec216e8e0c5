import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "import-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs `npm run import -- NAME --json`, without npm around it. */
function run(name: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["lib/server/boot/install.mjs", "lib/server/boot/import-command.ts", path.join(folder, name), "--json"], (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe("npm run import", () => {
  it("prints JSON and nothing else, also of a file that cannot be read", { timeout: 30_000 }, async () => {
    await writeFile(path.join(folder, "formulier.txt"), "THUISZITTERS\nNul.\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.");
    await writeFile(path.join(folder, "leeg.docx"), "");
    const [read, unread, missing] = await Promise.all(["formulier.txt", "leeg.docx", "weg.docx"].map(run));
    expect(read).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(read?.stdout ?? "")).toMatchObject({ answers: { thuiszitters: "Nul.", verwijzingen: "Twee." }, unplaced: [] });
    expect(unread).toMatchObject({ code: 1, stderr: "Dit bestand is leeg. Kies een ander bestand.\n" });
    expect(JSON.parse(unread?.stdout ?? "")).toMatchObject({ answers: {}, problems: [{ code: "empty" }] });
    expect(missing).toMatchObject({ code: 1, stdout: "" });
    expect(missing?.stderr).toContain("there is no file");
  });
});
