/** What is known of a mail of the outbox. */
export type MailMarks = {
  sentAt: Date | null;
  triedAt: Date | null;
  lastError: string | null;
  expiresAt: Date;
};

/**
 * `waiting`: it goes out by itself. `failed`: it did not go out, and will not by itself any more.
 * `uncertain`: the mail server may have had it.
 */
export const MAIL_STATES = ["waiting", "sent", "failed", "uncertain"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail that was handed to the mail server this long ago, in milliseconds, is not being sent any more. */
const SENDING_TAKES = 2 * 60_000;

/** From before this moment, a mail that was tried without an outcome is `uncertain`. */
export function triedLongAgo(now: Date): Date {
  return new Date(now.getTime() - SENDING_TAKES);
}

/** What became of a mail, as far as is known at `now`. */
export function mailState({ sentAt, triedAt, lastError, expiresAt }: MailMarks, now: Date): MailState {
  if (sentAt) return "sent";
  if (triedAt) return lastError !== null || triedAt < triedLongAgo(now) ? "uncertain" : "waiting";
  return expiresAt <= now ? "failed" : "waiting";
}

/** Whether somebody may have it sent again: it did not go out, or nobody knows. */
export function canSendAgain(state: MailState): boolean {
  return state === "failed" || state === "uncertain";
}
