import type { Queue } from "pg-boss";

/** The schema of the job library. The owner of the database makes it; the portal only reads and writes rows. */
export const JOBS_SCHEMA = "pgboss";

/** The clock that the daily and hourly work goes by. */
export const JOBS_TIME_ZONE = "Europe/Amsterdam";

export type QueueName = "mail" | "reminders" | "upkeep";

const HOUR = 3600;

/**
 * The kinds of work that waits. `exclusive`: work with the same key is never queued twice at one time.
 * A process that dies is missed after its heartbeat stops; another then takes over its work.
 */
export const QUEUES: Readonly<Record<QueueName, Omit<Queue, "name">>> = {
  /** One mail. How long it is tried is up to the mail, see `OutboxMail.expiresAt`. */
  mail: {
    policy: "exclusive",
    retryLimit: 1_000,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: HOUR,
    expireInSeconds: 600,
    heartbeatSeconds: 30,
    deleteAfterSeconds: HOUR,
  },
  /** Looks which boards are due a reminder. */
  reminders: {
    policy: "exclusive",
    retryLimit: 20,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: HOUR,
    heartbeatSeconds: 60,
    deleteAfterSeconds: 7 * 24 * HOUR,
  },
  /** Finds mail that nobody works on any more, and throws away what is too old. */
  upkeep: { policy: "exclusive", retryLimit: 3, retryDelay: 60, heartbeatSeconds: 60, deleteAfterSeconds: HOUR },
};

/** What the clock starts, as cron tells it. A morning that was missed is made good once. */
export const SCHEDULES = [
  { queue: "reminders", cron: "0 7 * * *", missed: "once" },
  { queue: "upkeep", cron: "17 * * * *", missed: "skip" },
] as const satisfies readonly { queue: QueueName; cron: string; missed: "once" | "skip" }[];
