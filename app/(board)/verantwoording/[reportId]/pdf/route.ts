import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { recordExport } from "@/lib/data/reports/record-export";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { buildDocument } from "@/lib/document/build";
import { reportFileName } from "@/lib/document/file-name";
import type { DocumentModel } from "@/lib/document/model";
import { printedDocument } from "@/lib/document/submitted";
import { versionNumber } from "@/lib/report/versions";
import { requireActor } from "@/lib/server/current-actor";
import { environment } from "@/lib/server/environment";
import { renderPdf } from "@/lib/server/pdf/render-pdf";

type Params = { params: Promise<{ reportId: string }> };

/**
 * The report as PDF: the latest signed version, or for its own board, while it writes, the draft;
 * with `?versie=2` that version.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await requireActor();
  const { reportId } = await params;
  const asked = new URL(request.url).searchParams.get("versie");
  const version = asked === null ? undefined : versionNumber(asked);
  if (asked !== null && version === undefined) notFound();
  const found =
    (version === undefined ? await draftOf(actor, reportId) : null) ?? (await submittedOf(actor, reportId, version));
  if (!found) notFound();
  const pdf = await renderPdf(found.model);
  await recordExport(actor, reportId, "pdf");
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${found.fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

type Found = { model: DocumentModel; fileName: string };

async function draftOf(actor: Actor, reportId: string): Promise<Found | null> {
  const form = await loadReportForm(actor, reportId, new Date());
  if (!form || (form.status !== "concept" && form.status !== "returned")) return null;
  const { content } = form;
  return {
    model: buildDocument(content, { audience: "board", state: { kind: "draft" } }),
    fileName: reportFileName(form.boardName, form.round.period),
  };
}

async function submittedOf(actor: Actor, reportId: string, version?: number): Promise<Found | null> {
  const report = await readSubmittedReport(actor, reportId, version, new Date());
  if (!report) return null;
  return {
    model: printedDocument(report, environment().portalUrl),
    fileName: reportFileName(report.boardName, report.round.period, version),
  };
}
