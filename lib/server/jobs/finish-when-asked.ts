import type { Work } from "./start-jobs";

/** Said by the process that started the web server, before it stops that. */
export const FINISH_WORK = "rekenschap:finish-work";
/** The answer: nothing is under way any more, or it took too long. */
export const WORK_FINISHED = "rekenschap:work-finished";

/** Longest wait for what is under way, in milliseconds: a mail server mostly answers within a second. */
export const WORK_PATIENCE = 10_000;

/**
 * Stops working once the process that started this one asks for it. Next ends the process at a
 * signal whatever runs beside it, and a mail that was handed over at that moment would count as one
 * that may have been sent.
 *
 * @param current the work, once it has begun
 */
export function finishWhenAsked(current: () => Work | undefined): void {
  process.on("message", (message) => {
    if (message !== FINISH_WORK) return;
    void Promise.resolve(current()?.stop(WORK_PATIENCE))
      .catch((error: unknown) => console.error(error))
      .finally(() => process.send?.(WORK_FINISHED));
  });
}
