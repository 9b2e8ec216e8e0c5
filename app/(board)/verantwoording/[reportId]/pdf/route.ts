import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { recordExport } from "@/lib/data/reports/record-export";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { buildDocument } from "@/lib/document/build";
import { reportFileName } from "@/lib/document/file-name";
import type { DocumentModel } from "@/lib/document/model";
import { requireActor } from "@/lib/server/current-actor";
import { renderPdf } from "@/lib/server/pdf/render-pdf";

type Params = { params: Promise<{ reportId: string }> };

/**
 * The report as PDF: the latest signed version, or for its own board, while it writes, the draft.
 */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const actor = await requireActor();
  const { reportId } = await params;
  const found = (await draftOf(actor, reportId)) ?? (await submittedOf(actor, reportId));
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

async function submittedOf(actor: Actor, reportId: string): Promise<Found | null> {
  const report = await loadSubmittedReport(actor, reportId);
  if (!report) return null;
  const { submission, adoptedAt, content, audience } = report;
  return {
    model: buildDocument(content, {
      audience,
      state: {
        kind: "submitted",
        version: submission.version,
        submittedAt: submission.submittedAt,
        signatory: { name: submission.signatoryName, function: submission.signatoryFunction },
        ...(adoptedAt && { adoptedAt }),
      },
    }),
    fileName: reportFileName(report.boardName, report.round.period),
  };
}
