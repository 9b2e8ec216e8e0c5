import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database, pool } from "@/lib/data/client";

export type RateLimit = {
  /** Counts one more try; false when there were too many within the window. */
  allow: (who: string) => Promise<boolean>;
};

/**
 * Lets everyone do something at most `most` times per `seconds`, counted in the database: several
 * processes share it, and a restart forgets nothing. Who is kept as a hash.
 *
 * @param name of what is limited; one for each limit.
 */
export function rateLimit(name: string, { most, seconds }: { most: number; seconds: number }): RateLimit {
  let limiter: { pool: Pool; store: RateLimiterPostgres } | undefined;
  const store = () => {
    const open = pool();
    if (limiter?.pool !== open) {
      const options = { storeClient: open, storeType: "pool", tableName: "RateLimit", tableCreated: true };
      // The table comes with a migration and is swept with the other old rows. Who is over the limit is
      // refused from memory, without asking the database.
      const memory = { clearExpiredByTimeout: false, inMemoryBlockOnConsumed: most + 1 };
      limiter = { pool: open, store: new RateLimiterPostgres({ ...options, ...memory, keyPrefix: name, points: most, duration: seconds }) };
    }
    return limiter.store;
  };
  return {
    async allow(who) {
      try {
        await store().consume(createHash("sha256").update(who).digest("hex"));
        return true;
      } catch (reason) {
        if (reason instanceof RateLimiterRes) return false;
        throw reason;
      }
    },
  };
}

/** Forgets what was counted in windows that are over. */
export async function removeOldRateLimits(now: Date): Promise<void> {
  await database().rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } });
}
