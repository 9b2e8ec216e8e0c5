import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { ImportProposal } from "@/lib/importing/proposal";
import { MAX_FORM_FILE } from "@/lib/importing/max-form-file";
import type { FormFileProblem } from "@/lib/importing/read-file";
import { problem, type Result } from "@/lib/result";
import type { PartnershipLabel } from "@/lib/template/context";
import type { TemplateDefinition } from "@/lib/template/definition";

/** What the thread is given; all of it plain data. */
export type ParseRequest = { bytes: Uint8Array; name: string; definition: TemplateDefinition; partnerships: readonly PartnershipLabel[] };

/** Longest that one file may take, in milliseconds; a report of fifty pages takes about two seconds. */
const PATIENCE = 30_000;
/** Most memory of the thread, in megabytes: for its values, and for what it unpacks. */
const MEMORY = 512;
/** How often the latter is looked at, in milliseconds: no limit of the thread itself covers it. */
const LOOK_EVERY = 100;
/** Files that are read at the same time; the others wait. */
const AT_ONCE = 2;

/** TypeScript as it stands: the thread is started as the boot commands are, also by the built portal. */
const WORKER = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "importing", "parse-worker.ts");
const LOADER = ["--conditions=react-server", "--import", "tsx"];

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a filled-in form of an earlier year in a thread of its own, within limits of size, time and
 * memory. Nothing is stored or changed.
 *
 * @param bytes the file; its content decides what it is
 * @param options.partnerships the SWVs of the round, for files that name them without their code
 * @returns the proposal, or why the file cannot be read
 */
export async function readFormFile(
  bytes: Uint8Array,
  name: string,
  definition: TemplateDefinition,
  options: { partnerships?: readonly PartnershipLabel[]; patience?: number; memory?: number } = {},
): Promise<Result<ImportProposal, FormFileProblem>> {
  // Before the bytes are copied to the thread.
  if (bytes.length > MAX_FORM_FILE) return problem("tooLarge", { details: { limit: MAX_FORM_FILE, bytes: bytes.length } });
  await turn();
  try {
    return await parse({ bytes, name, definition, partnerships: options.partnerships ?? [] }, options.patience ?? PATIENCE, options.memory ?? MEMORY);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function parse(request: ParseRequest, patience: number, memory: number): Promise<Result<ImportProposal, FormFileProblem>> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: request,
      execArgv: LOADER,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      // What a reader of files has to say is no part of the portal's own output.
      stdout: true,
      stderr: true,
    });
    const end = setTimeout(() => finish(problem("tookTooLong")), patience);
    const look = setInterval(() => {
      void worker.getHeapStatistics().then(
        ({ external_memory: unpacked }) => unpacked > memory * 1024 * 1024 && finish(problem("tookTooMuch")),
        // It ended in the meantime.
        () => undefined,
      );
    }, LOOK_EVERY);
    const stop = () => {
      clearTimeout(end);
      clearInterval(look);
    };
    const finish = (result: Result<ImportProposal, FormFileProblem>) => {
      stop();
      void worker.terminate();
      resolve(result);
    };
    worker.once("message", (result: Result<ImportProposal, FormFileProblem>) => finish(result));
    worker.once("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY" || error instanceof RangeError) return finish(problem("tookTooMuch"));
      // A fault of the portal's own: told to who keeps it, and to the person as a file that cannot be read.
      console.error("Reading a form failed.", error);
      finish(problem("damaged"));
    });
    worker.once("exit", () => finish(problem("tookTooMuch")));
  });
}
