import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { loadReportAtWork, type ReportAtWork } from "@/lib/data/reports/report-at-work";
import { reportThing } from "@/lib/data/reports/report-row";
import { isWriter } from "@/lib/data/reports/writer";
import type { ImportReview, ImportSource } from "@/lib/importing/review/review";
import { mayWrite, type WriteRefusal } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";

/** A form that somebody read in for a report, as the page to go through it needs it. */
export type ImportDraft = {
  id: string;
  source: ImportSource;
  fileName: string;
  review: ImportReview;
  createdAt: Date;
};

export type FormFile = {
  name: string;
  kind: "docx" | "pdf" | "txt" | "md";
  /** SHA-256, hexadecimal. */
  hash: string;
};

/** Whether this person may read a form in for this report now; to ask before any of it is received. */
export async function mayImport(
  actor: Actor,
  reportId: string,
  now: Date,
): Promise<Result<ReportAtWork, Problem<"notFound" | "otherWriter"> | WriteRefusal>> {
  const found = isId(reportId) ? await loadReportAtWork(reportId) : null;
  if (!found || !can(actor, "report.readDraft", reportThing(found.report))) return problem("notFound");
  if (!isWriter(actor, found.report)) return problem("otherWriter");
  const writable = mayWrite(found.report.status, found.report.round, found.terms, now);
  return writable.ok ? ok(found) : writable;
}

/** Keeps what was read for this person, in the place of what they read in for this report before. */
export async function keepImport(
  actor: Actor,
  reportId: string,
  { file, source, review }: { file: FormFile; source: ImportSource; review: ImportReview },
  now: Date,
): Promise<Result<{ id: string }, Problem<"notFound" | "otherWriter"> | WriteRefusal>> {
  const may = await mayImport(actor, reportId, now);
  if (!may.ok) return may;
  return database().$transaction(async (tx) => {
    await tx.importDraft.deleteMany({ where: { reportId, userId: actor.userId } });
    const data = { reportId, userId: actor.userId, source, fileName: file.name, fileKind: file.kind, fileHash: file.hash, createdAt: now };
    // Made by `makeReview`, so that it is JSON.
    const draft = await tx.importDraft.create({ data: { ...data, review: review }, select: { id: true } });
    return ok(draft);
  });
}

/** What this person read in for this report and is going through; null where there is nothing. */
export async function loadImport(actor: Actor, reportId: string): Promise<ImportDraft | null> {
  if (!isId(reportId)) return null;
  const draft = await database().importDraft.findUnique({ where: { reportId_userId: { reportId, userId: actor.userId } } });
  if (!draft) return null;
  const { id, source, fileName, createdAt } = draft;
  return { id, source, fileName, createdAt, review: draft.review as unknown as ImportReview };
}

/** Forgets what this person read in; also what was forgotten before is well. */
export async function dropImport(actor: Actor, { reportId, draftId }: { reportId: string; draftId: string }): Promise<Result<true, Problem<"notFound">>> {
  const found = isId(reportId) && isId(draftId) ? await loadReportAtWork(reportId) : null;
  if (!found || !can(actor, "report.readDraft", reportThing(found.report))) return problem("notFound");
  await database().importDraft.deleteMany({ where: { id: draftId, reportId, userId: actor.userId } });
  return ok(true);
}

/** Removes what was read in before that moment, gone through or not. */
export async function removeOldImports(before: Date): Promise<void> {
  await database().importDraft.deleteMany({ where: { createdAt: { lt: before } } });
}
