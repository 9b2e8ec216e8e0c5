import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Sheet } from "@/lib/export/cell";

/** Beside the portal's own bundle, by which it must not be taken up. */
const WORKER = join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "export", "workbook-worker.ts");

/**
 * Sheets as an Excel file. Writing it takes a second for some hundred thousand cells without a pause,
 * so it is done in a thread of its own: others are served meanwhile, and its memory goes with it.
 *
 * @throws when the thread ends without a file
 */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(WORKER, { workerData: sheets, execArgv: ["--import", "tsx"] });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`The workbook was not written: its thread ended with ${code}.`)));
    });
  } finally {
    await worker.terminate();
  }
}
