import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordExport } from "@/lib/data/reports/record-export";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { buildDocument } from "@/lib/document/build";
import type { Audience } from "@/lib/document/audience";
import type { FileChoice } from "@/lib/document/file-choice";
import { reportFileName } from "@/lib/document/file-name";
import type { DocumentModel } from "@/lib/document/model";
import { selectedDocument } from "@/lib/document/selection";
import type { Signing } from "@/lib/document/short-version";
import { printedDocument } from "@/lib/document/submitted";
import type { Period } from "@/lib/values/period";
import { documentFile, type FileKind } from "./document-file";
import { environment } from "./environment";

/** A report to take along, as somebody may have it. */
export type TakenReport = {
  model: DocumentModel;
  audience: Audience;
  /** Who reads it here, whatever the file is for. */
  reader: Audience;
  signing: Signing | null;
  boardName: string;
  round: { slug: string; name: string; period: Period };
  /** Of the region where it is read by who is not of its board. */
  regionSlug: string | null;
};

type Asked = Pick<FileChoice, "version" | "isPublic">;

/**
 * The report as one takes it along: the latest signed version, or for its own board, while it
 * writes, the draft; where a version is asked for, that one. Null for who may not read it.
 *
 * @param opens whether this is reading it: a version that a reviewer opened can't be withdrawn any more
 */
export async function takenReport(actor: Actor, reportId: string, asked: Asked, opens: boolean): Promise<TakenReport | null> {
  return (asked.version === undefined ? await draftOf(actor, reportId, asked) : null) ?? submittedOf(actor, reportId, asked, opens);
}

async function draftOf(actor: Actor, reportId: string, { isPublic }: Asked): Promise<TakenReport | null> {
  const form = await loadReportForm(actor, reportId, new Date());
  if (!form || (form.status !== "concept" && form.status !== "returned")) return null;
  const audience = isPublic ? "outside" : "board";
  return {
    model: buildDocument(form.content, { audience, state: { kind: "draft" } }),
    audience,
    reader: "board",
    signing: null,
    boardName: form.boardName,
    round: form.round,
    regionSlug: null,
  };
}

async function submittedOf(actor: Actor, reportId: string, { version, isPublic }: Asked, opens: boolean): Promise<TakenReport | null> {
  const report = opens
    ? await readSubmittedReport(actor, reportId, version, new Date())
    : await loadSubmittedReport(actor, reportId, version);
  if (!report) return null;
  const audience = isPublic ? "outside" : report.audience;
  const { submission } = report;
  return {
    model: printedDocument({ ...report, audience }, environment().portalUrl),
    audience,
    reader: report.audience,
    signing: submission,
    boardName: report.boardName,
    round: report.round,
    regionSlug: report.regionSlug,
  };
}

/**
 * The answer with the chosen piece of a report as a file, noted in the trace. Null for who may not
 * read the report, and where there is no such piece.
 */
export async function reportFileResponse(
  actor: Actor,
  reportId: string,
  choice: FileChoice,
  file: FileKind,
): Promise<Response | null> {
  const taken = await takenReport(actor, reportId, choice, true);
  const model = taken && selectedDocument(taken.model, choice.selection, { signing: taken.signing, address: addressOf(reportId, choice) });
  if (!taken || !model) return null;
  const { kind } = choice.selection;
  return documentFile(
    actor,
    model,
    file,
    (extension) => reportFileName(taken.boardName, taken.round.period, { ...choice, extension }),
    () => recordExport(actor, reportId, file.format, { audience: taken.audience, ...(kind !== "whole" && { piece: kind }) }),
  );
}

/** Where the whole report can be taken. */
function addressOf(reportId: string, { version }: FileChoice): string {
  return `${environment().portalUrl}/verantwoording/${reportId}/downloaden${version === undefined ? "" : `?versie=${version}`}`;
}
