import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { BootProblem } from "@/lib/server/boot/console";

/** What boot keeps in the data directory beside the files of PostgreSQL. */
export type DataDirectory = {
  root: string;
  postgres: string;
  lock: string;
  databasePassword: string;
  authSecret: string;
};

const secretsSchema = z.object({ databasePassword: z.string().min(1), authSecret: z.string().min(32) });

/** Opens the data directory; makes it, and its secrets (readable by their owner only), at the first start. */
export async function openDataDirectory(directory: string): Promise<DataDirectory> {
  const root = path.resolve(directory);
  // PostgreSQL, under another user when started by root, must be able to pass through.
  await mkdir(root, { recursive: true, mode: 0o711 });
  const secrets = await readSecrets(path.join(root, "secrets.json"));
  return { root, postgres: path.join(root, "postgres"), lock: path.join(root, "portal.lock"), ...secrets };
}

async function readSecrets(file: string): Promise<z.output<typeof secretsSchema>> {
  if (!existsSync(file)) {
    const made = { databasePassword: randomBytes(24).toString("hex"), authSecret: randomBytes(32).toString("hex") };
    await writeFile(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
    return made;
  }
  try {
    return secretsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    throw new BootProblem(`${file} is damaged or not yours to read; the data cannot be opened without it.`);
  }
}
