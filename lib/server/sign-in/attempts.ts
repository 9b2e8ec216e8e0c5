/** Remembers how often somebody tried something of late, in the memory of this process. */
export type Attempts = {
  /** Counts one more try at `now` (ms); false when there were too many. */
  allow: (who: string, now: number) => boolean;
};

/** At most `most` tries per `windowMs` for everyone. */
export function attempts({ most, windowMs }: { most: number; windowMs: number }): Attempts {
  const tries = new Map<string, number[]>();
  let swept = 0;
  const sweep = (now: number) => {
    if (now - swept < windowMs) return;
    swept = now;
    for (const [who, moments] of tries) {
      if (moments.every((moment) => moment <= now - windowMs)) tries.delete(who);
    }
  };
  return {
    allow(who, now) {
      sweep(now);
      const recent = (tries.get(who) ?? []).filter((moment) => moment > now - windowMs);
      if (recent.length >= most) return false;
      tries.set(who, [...recent, now]);
      return true;
    },
  };
}
