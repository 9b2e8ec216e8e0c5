import { parentPort, workerData } from "node:worker_threads";
import { importForm } from "@/lib/importing/import-form";
import { readFile } from "@/lib/importing/read-file";
import { ok } from "@/lib/result";
import type { ParseRequest } from "@/lib/server/importing/read-form-file";

// Runs in a thread of its own, see read-form-file.ts: a file that is made to harm stops this thread only.
const { bytes, name, definition, partnerships } = workerData as ParseRequest;
const read = await readFile(bytes, name);
parentPort?.postMessage(read.ok ? ok(importForm(read.value, definition, { partnerships })) : read);
