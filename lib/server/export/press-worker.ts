import { inspect } from "node:util";
import { parentPort } from "node:worker_threads";
import { wordFile } from "@/lib/document/word/word-file";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import type { PressWork, ReportFile } from "./press";
import { writeWorkbook } from "./write-workbook";

// Run by `press.ts` in a thread of its own; only that file hands it something, one thing at a time.
parentPort?.on("message", (work: PressWork) => {
  void make(work).then(
    (files) => parentPort?.postMessage({ files }),
    (error: unknown) => parentPort?.postMessage({ problem: inspect(error) }),
  );
});

async function make(work: PressWork): Promise<ReportFile[]> {
  if ("sheets" in work) return [{ extension: "xlsx", bytes: await writeWorkbook(work.sheets) }];
  return [
    { extension: "pdf", bytes: new Uint8Array(await renderPdf(work.model)) },
    { extension: "docx", bytes: new Uint8Array(await wordFile(work.model)) },
  ];
}
