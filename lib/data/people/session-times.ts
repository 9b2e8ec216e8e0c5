/** Twelve hours, however busy: whoever signs in in the morning is not thrown out before the evening. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** A session of which nothing was heard for so long has ended. */
export const IDLE_SECONDS = 4 * 60 * 60;

/** When a session was last heard of is written down no more often than this. */
export const SEEN_EVERY_SECONDS = 5 * 60;

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1_000);

/** The moments that a session is held against. */
export function sessionMoments(now: Date): { idleSince: Date; seenSince: Date; expiresAt: Date } {
  return {
    idleSince: before(now, IDLE_SECONDS),
    seenSince: before(now, SEEN_EVERY_SECONDS),
    expiresAt: before(now, -SESSION_SECONDS),
  };
}
