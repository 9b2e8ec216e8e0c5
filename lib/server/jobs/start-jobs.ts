import { z } from "zod";
import { openJobs } from "@/lib/data/jobs/open-jobs";
import { JOBS_TIME_ZONE, SCHEDULES } from "@/lib/data/jobs/queues";
import { queueReminders } from "@/lib/data/mail/queue-reminders";
import { environment } from "@/lib/server/environment";
import { deliverMail } from "@/lib/server/mail/deliver";
import { finishWhenAsked } from "./finish-when-asked";
import { keepUp } from "./keep-up";

const mailJob = z.object({ mailId: z.uuid() });

export type WorkOptions = {
  /** How often each queue is looked at, in seconds; at least 0.5. */
  every: number;
};

/** Work that is being done. */
export type Work = {
  /** Begins nothing new, and waits for what is under way: `patience` milliseconds at most, and never less than a second. */
  stop: (patience: number) => Promise<void>;
};

/** Does the work that waits, in the background of this process; several processes share it. */
export async function workOnJobs(databaseUrl: string, { every }: WorkOptions): Promise<Work> {
  const boss = await openJobs(databaseUrl, "worker");
  let stopping = false;
  const polling = { pollingIntervalSeconds: every };
  await boss.work("mail", { ...polling, batchSize: 10, burstWhenBatchFull: true, perJobResults: true }, async (jobs) => {
    const results = [];
    for (const { id, data } of jobs) {
      // A mail that was not begun comes back; another process, or the next start, sends it.
      results.push({ id, status: stopping ? ("failed" as const) : await outcomeOf(mailJob.parse(data).mailId) });
    }
    return results;
  });
  await boss.work("reminders", polling, () => queueReminders(new Date()));
  await boss.work("upkeep", polling, () => keepUp(new Date()));
  for (const { queue, cron, missed } of SCHEDULES) {
    await boss.schedule(queue, cron, null, { tz: JOBS_TIME_ZONE, missed });
  }
  // At once as well: what waits after a restore need not wait for the hour.
  await boss.send("upkeep", null);
  return {
    stop: (patience) => {
      stopping = true;
      return boss.stop({ timeout: patience });
    },
  };
}

/** One mail that cannot be dealt with must not hold up the others that came with it. */
async function outcomeOf(mailId: string): Promise<"completed" | "failed"> {
  try {
    return (await deliverMail(mailId)) === "done" ? "completed" : "failed";
  } catch (error) {
    console.error(`mail ${mailId}: ${error instanceof Error ? error.message : String(error)}`);
    return "failed";
  }
}

const EVERY = 2;
const TRY_AGAIN = 10_000;

const started: typeof globalThis & { rekenschapJobs?: true } = globalThis;

/** Starts working in this process, once; while the database is away it tries again. */
export function startJobs(): void {
  if (started.rekenschapJobs) return;
  started.rekenschapJobs = true;
  let work: Work | undefined;
  finishWhenAsked(() => work);
  const start = async () => {
    try {
      work = await workOnJobs(environment().databaseUrl ?? "", { every: EVERY });
    } catch (error) {
      console.error(`jobs: ${error instanceof Error ? error.message : String(error)}`);
      setTimeout(() => void start(), TRY_AGAIN).unref();
    }
  };
  void start();
}
