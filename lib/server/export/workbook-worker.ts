import { parentPort, workerData } from "node:worker_threads";
import type { Sheet } from "@/lib/export/cell";
import { writeWorkbook } from "./write-workbook";

// Run by `workbook.ts` in a thread of its own; only that file hands it something.
const bytes = await writeWorkbook(workerData as readonly Sheet[]);
parentPort?.postMessage(bytes, [bytes.buffer]);
