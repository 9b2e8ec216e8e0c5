import { inspect } from "node:util";
import { parentPort } from "node:worker_threads";
import type { DocumentModel } from "@/lib/document/model";
import { wordFile } from "@/lib/document/word/word-file";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import type { ReportFile } from "./press";

// Run by `press.ts` in a thread of its own; only that file hands it something, one document at a time.
parentPort?.on("message", (model: DocumentModel) => {
  void setFiles(model).then(
    (files) => parentPort?.postMessage({ files }),
    (error: unknown) => parentPort?.postMessage({ problem: inspect(error) }),
  );
});

async function setFiles(model: DocumentModel): Promise<ReportFile[]> {
  return [
    { extension: "pdf", bytes: await renderPdf(model) },
    { extension: "docx", bytes: await wordFile(model) },
  ];
}
