import { randomBytes } from "node:crypto";
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { z } from "zod";
import { BootProblem } from "@/lib/server/boot/console";
import { processStart } from "@/lib/server/boot/process-identity";

const holderSchema = z.object({
  pid: z.number().int().positive(),
  /** See `processStart`. */
  started: z.string(),
  /** What holds the data, for people: an address or a command. */
  purpose: z.string(),
  /** Port of the embedded database, once it runs. */
  databasePort: z.number().int().optional(),
});

/** The living process that uses a data directory. */
export type LockHolder = z.output<typeof holderSchema>;

/** A lock held by this process. */
export type PortalLock = {
  /** Tells other commands where the database listens. */
  announceDatabase: (port: number) => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Takes the lock file of a data directory, also from a holder that no longer lives.
 *
 * @throws BootProblem that names the living holder.
 */
export async function takeLock(file: string, purpose: string): Promise<PortalLock> {
  const mine: LockHolder = { pid: process.pid, started: processStart(process.pid) ?? "", purpose };
  for (let attempt = 1; attempt <= 5; attempt++) {
    if (await linked(file, mine)) {
      return {
        announceDatabase: (databasePort) => replace(file, { ...mine, databasePort }),
        stop: () => unlink(file).catch(() => undefined),
      };
    }
    const holder = await lockHolder(file);
    if (holder) {
      throw new BootProblem(`this data is already in use by ${holder.purpose} (process ${holder.pid}), which is left alone.`);
    }
    await removeStale(file);
  }
  throw new BootProblem(`${file} cannot be taken; other processes keep taking it.`);
}

/** Who holds the lock, or undefined when nobody alive does. */
export async function lockHolder(file: string): Promise<LockHolder | undefined> {
  const holder = parse(await readFile(file, "utf8").catch(() => ""));
  return holder && processStart(holder.pid) === holder.started ? holder : undefined;
}

/** Makes the lock file with its content in one step; false when there is one. */
async function linked(file: string, holder: LockHolder): Promise<boolean> {
  const aside = asideName(file);
  await writeFile(aside, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(aside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  } finally {
    await unlink(aside);
  }
}

async function replace(file: string, holder: LockHolder): Promise<void> {
  const aside = asideName(file);
  await writeFile(aside, JSON.stringify(holder), { mode: 0o600 });
  await rename(aside, file);
}

/** Removes the lock of a dead process; puts back what turns out to be the fresh lock of a quicker one. */
async function removeStale(file: string): Promise<void> {
  const aside = asideName(file);
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if (await lockHolder(aside)) {
    await link(aside, file).catch(() => undefined);
  }
  await unlink(aside);
}

function asideName(file: string): string {
  return `${file}.${process.pid}.${randomBytes(3).toString("hex")}`;
}

function parse(text: string): LockHolder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
