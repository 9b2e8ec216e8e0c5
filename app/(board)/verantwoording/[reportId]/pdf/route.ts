import { notFound } from "next/navigation";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordExport } from "@/lib/data/reports/record-export";
import { FOR_ANNUAL_REPORT } from "@/components/report/report-paths";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { buildDocument } from "@/lib/document/build";
import type { Audience } from "@/lib/document/audience";
import { reportFileName } from "@/lib/document/file-name";
import type { DocumentModel } from "@/lib/document/model";
import { printedDocument } from "@/lib/document/submitted";
import { versionNumber } from "@/lib/report/versions";
import { requireActor } from "@/lib/server/current-actor";
import { environment } from "@/lib/server/environment";
import { pdfsMade } from "@/lib/server/limits";
import { renderPdf } from "@/lib/server/pdf/render-pdf";

type Params = { params: Promise<{ reportId: string }> };

/** Which version, and whether it is for readers of the annual report, who see no small counts. */
const querySchema = z.object({
  versie: z
    .string()
    .transform((text) => versionNumber(text))
    .pipe(z.number())
    .optional(),
  voor: z.literal(FOR_ANNUAL_REPORT).optional(),
});

/**
 * The report as PDF: the latest signed version, or for its own board, while it writes, the draft;
 * with `?versie=2` that version, with `?voor=jaarverslag` without small counts.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await requireActor();
  const { reportId } = await params;
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) notFound();
  const { versie: version, voor } = query.data;
  const isPublic = voor !== undefined;
  const found =
    (version === undefined ? await draftOf(actor, reportId, isPublic) : null) ??
    (await submittedOf(actor, reportId, version, isPublic));
  if (!found) notFound();
  if (!(await pdfsMade.allow(actor.userId))) return new Response(TOO_MANY, { status: 429, headers: TOO_MANY_HEADERS });
  const pdf = await renderPdf(found.model);
  await recordExport(actor, reportId, "pdf", { audience: found.audience });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${found.fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const TOO_MANY = "U hebt heel veel PDF’s achter elkaar opgevraagd. Wacht een minuut en probeer het dan opnieuw.";
const TOO_MANY_HEADERS = {
  "Content-Type": "text/plain; charset=utf-8",
  "Retry-After": "60",
  "Cache-Control": "private, no-store",
};

type Found = { model: DocumentModel; audience: Audience; fileName: string };

async function draftOf(actor: Actor, reportId: string, isPublic: boolean): Promise<Found | null> {
  const form = await loadReportForm(actor, reportId, new Date());
  if (!form || (form.status !== "concept" && form.status !== "returned")) return null;
  const audience = isPublic ? "outside" : "board";
  return {
    model: buildDocument(form.content, { audience, state: { kind: "draft" } }),
    audience,
    fileName: reportFileName(form.boardName, form.round.period, { isPublic }),
  };
}

async function submittedOf(
  actor: Actor,
  reportId: string,
  version: number | undefined,
  isPublic: boolean,
): Promise<Found | null> {
  const report = await readSubmittedReport(actor, reportId, version, new Date());
  if (!report) return null;
  const audience = isPublic ? "outside" : report.audience;
  return {
    model: printedDocument({ ...report, audience }, environment().portalUrl),
    audience,
    fileName: reportFileName(report.boardName, report.round.period, { version, isPublic }),
  };
}
