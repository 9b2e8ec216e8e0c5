import type { ChildProcess } from "node:child_process";
import { FINISH_WORK, WORK_FINISHED, WORK_PATIENCE } from "@/lib/server/jobs/finish-when-asked";

/** The library that does the work looks once in a while whether all is done. */
const ANSWER_TIME = 2_000;

/**
 * Has a web server finish the mail it is sending, and begin no other. Returns when it has, when it
 * takes too long, or when the process is not there to ask.
 */
export async function finishWork(child: ChildProcess): Promise<void> {
  if (!child.connected) return;
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, WORK_PATIENCE + ANSWER_TIME);
    const done = () => {
      clearTimeout(late);
      resolve();
    };
    child.on("message", (message) => {
      if (message === WORK_FINISHED) done();
    });
    child.once("disconnect", done);
    child.send(FINISH_WORK, (error) => error && done());
  });
}
