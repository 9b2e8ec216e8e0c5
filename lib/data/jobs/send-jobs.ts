import { fromPrisma, type PgBoss } from "pg-boss";
import type { Prisma } from "@/lib/data/generated/client";
import { openJobs } from "./open-jobs";
import type { QueueName } from "./queues";

type Sender = { url: string; boss: Promise<PgBoss> };

// Kept on globalThis so that every bundle of this process shares one.
const store: typeof globalThis & { rekenschapJobSender?: Sender } = globalThis;

/** What is to be done, in one word that names it: a key that waits already is not queued again. */
export type NewJob = { key: string; data: object };

/** Queues work in the transaction that causes it: without the change there is nothing to do. */
export async function sendJobs(tx: Prisma.TransactionClient, queue: QueueName, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await sender();
  await boss.insert(
    queue,
    jobs.map(({ key, data }) => ({ data, singletonKey: key })),
    { db: fromPrisma(tx) },
  );
}

// On connections of its own: those of the caller may all be waiting in transactions that queue something.
function sender(): Promise<PgBoss> {
  const url = process.env.DATABASE_URL ?? "";
  const open = store.rekenschapJobSender;
  if (open?.url === url) return open.boss;
  const boss = openJobs(url, "sender");
  const fresh = { url, boss };
  store.rekenschapJobSender = fresh;
  // What failed is tried anew by the next that needs it.
  boss.catch(() => {
    if (store.rekenschapJobSender === fresh) store.rekenschapJobSender = undefined;
  });
  return boss;
}

/** Closes what `sendJobs` opened. */
export async function closeJobSender(): Promise<void> {
  const open = store.rekenschapJobSender;
  store.rekenschapJobSender = undefined;
  const boss = await open?.boss.catch(() => undefined);
  await boss?.stop({ graceful: false });
}
