import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { BootProblem } from "@/lib/server/boot/console";

const stampFile = "lib/data/generated/.stamp";

/** Generates the Prisma client when the schema or Prisma changed since the last time. */
export async function generateClient(): Promise<void> {
  const stamp = await wantedStamp();
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) {
    return;
  }
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/prisma", ["generate"], {
    encoding: "utf8",
    env: {
      ...process.env,
      // Generating needs no engine, but the command downloads one unless it is told where to find it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (status !== 0) {
    throw new BootProblem(`the Prisma client could not be generated:\n${stdout}${stderr}`);
  }
  await writeFile(stampFile, stamp);
}

async function wantedStamp(): Promise<string> {
  const [schema, prisma] = await Promise.all([
    readFile("prisma/schema.prisma", "utf8"),
    readFile("node_modules/prisma/package.json", "utf8"),
  ]);
  return createHash("sha256").update(schema).update(prisma).digest("hex");
}
