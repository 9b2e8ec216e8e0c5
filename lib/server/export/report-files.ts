import "server-only";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";
import { printedDocument } from "@/lib/document/submitted";
import { wordFile } from "@/lib/document/word/word-file";
import { environment } from "@/lib/server/environment";
import { renderPdf } from "@/lib/server/pdf/render-pdf";

export type ReportFile = { extension: "pdf" | "docx"; bytes: Uint8Array };

/** The files of a signed report, from one document, for the audience that it was loaded for. */
export async function reportFiles(report: SubmittedReport): Promise<ReportFile[]> {
  const model = printedDocument(report, environment().portalUrl);
  return [
    { extension: "pdf", bytes: await renderPdf(model) },
    { extension: "docx", bytes: await wordFile(model) },
  ];
}
