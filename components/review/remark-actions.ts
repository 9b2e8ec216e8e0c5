import type { Result } from "@/lib/result";

/** A server action about remarks: takes plain fields, and tells what came of it. */
export type RemarkAction = (input: unknown) => Promise<Result<unknown>>;

/** What somebody can do about remarks; what is absent is not offered. */
export type RemarkActions = {
  add?: RemarkAction;
  change?: RemarkAction;
  remove?: RemarkAction;
  resolve?: RemarkAction;
  reopen?: RemarkAction;
  reply?: RemarkAction;
};
