import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const folders = ["app", "components", "lib", "prisma", "public"];
/** Files beside the folders: configuration, and what Next runs from there. */
const topLevel = /\.(ts|mjs|json)$/;
/** Made from other files, or never part of the built application. */
const left = new Set(["lib/data/generated", "lib/server/boot", "prisma/migrations", "next-env.d.ts"]);

/** A hash over everything that a build is made from; equal hashes mean that the last build still holds. */
export async function sourceStamp(): Promise<string> {
  const hash = createHash("sha256");
  const beside = (await readdir(".")).filter((name) => topLevel.test(name) && !left.has(name));
  const found = (await Promise.all(folders.map(filesUnder))).flat();
  for (const file of [...beside, ...found].toSorted()) {
    const content = await readFile(file).catch(() => undefined);
    if (content) {
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(
    entries.map(async (entry) => {
      const name = path.posix.join(folder, entry.name);
      if (left.has(name)) {
        return [];
      }
      return entry.isDirectory() ? filesUnder(name) : [name];
    }),
  );
  return below.flat();
}
