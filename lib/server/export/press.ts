import "server-only";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { DocumentModel } from "@/lib/document/model";
import type { Sheet } from "@/lib/export/cell";

export type ReportFile = { extension: "pdf" | "docx" | "xlsx"; bytes: Uint8Array<ArrayBuffer> };

/** What a thread is given: a document to set, or sheets to write. */
export type PressWork = { model: DocumentModel } | { sheets: readonly Sheet[] };

type Job = { work: PressWork; resolve: (files: ReportFile[]) => void; reject: (reason: Error) => void };
type Answer = { files: ReportFile[] } | { problem: string };

/** Beside the portal's own bundle, by which it must not be taken up. */
const WORKER = join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "export", "press-worker.ts");

/** How many documents and workbooks are made at the same time, for everybody together. */
export const PRESSES = Math.min(2, availableParallelism());

/** How long a thread waits for more, in milliseconds. */
const PATIENCE = 15_000;

const waiting: Job[] = [];
const running = new Set<Press>();

/**
 * The files of a document, made in a thread of its own: setting a report takes a tenth of a second or
 * two, and a round has many. The threads are shared by everybody who takes a round and end when nobody does.
 *
 * @throws when a thread refuses the document or ends
 */
export async function pressFiles(model: DocumentModel): Promise<ReportFile[]> {
  return press({ model });
}

/**
 * Sheets as an Excel file, made in the same threads: it takes a second for some hundred thousand cells
 * without a pause.
 *
 * @throws when a thread refuses the sheets or ends
 */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const [file] = await press({ sheets });
  if (!file) throw new Error("The workbook was not written.");
  return file.bytes;
}

async function press(work: PressWork): Promise<ReportFile[]> {
  return new Promise((resolve, reject) => {
    waiting.push({ work, resolve, reject });
    const idle = [...running].find(({ isIdle }) => isIdle);
    if (idle) idle.takeNext();
    else if (running.size < PRESSES) new Press().takeNext();
  });
}

class Press {
  private readonly worker = new Worker(WORKER, { execArgv: ["--conditions=react-server", "--import", "tsx"] });
  private job: Job | undefined;
  private leaving: NodeJS.Timeout | undefined;

  constructor() {
    running.add(this);
    this.worker.on("message", (answer: Answer) => {
      const { job } = this;
      this.job = undefined;
      if ("files" in answer) job?.resolve(answer.files);
      else job?.reject(new Error(`The file was not made: ${answer.problem}`));
      this.takeNext();
    });
    this.worker.on("error", (error: Error) => this.end(error));
    this.worker.on("exit", (code) => this.end(new Error(`The press ended with ${code}.`)));
  }

  get isIdle(): boolean {
    return this.job === undefined;
  }

  takeNext(): void {
    clearTimeout(this.leaving);
    this.job = waiting.shift();
    if (this.job) this.worker.postMessage(this.job.work);
    else this.leaving = setTimeout(() => this.leave(), PATIENCE).unref();
  }

  private leave(): void {
    // First out of sight, lest it is given something while it goes.
    running.delete(this);
    void this.worker.terminate();
  }

  private end(reason: Error): void {
    running.delete(this);
    this.job?.reject(reason);
    this.job = undefined;
    // What others wait for goes to a new one.
    if (waiting.length > 0 && running.size < PRESSES) new Press().takeNext();
  }
}
