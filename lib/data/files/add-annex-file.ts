import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { loadBoardTerms } from "@/lib/data/reports/board-dates";
import { loadReportAtWork } from "@/lib/data/reports/report-at-work";
import { reportSelect, reportThing } from "@/lib/data/reports/report-row";
import { isWriter } from "@/lib/data/reports/writer";
import { STATEMENT_PLACE } from "@/lib/files/address";
import { MAX_FILES, MAX_FILES_SIZE, MAX_STORED_SIZE, type AnnexFile, type AnnexFileType } from "@/lib/template/answers/annex-file";
import { mayWrite, type WriteRefusal } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { findQuestion } from "@/lib/template/question";

export type FileTarget = { reportId: string; questionKey: string };
/** Named and recognised by who received it. */
export type NewFile = { name: string; type: AnnexFileType; content: Buffer };

type TargetProblem = Problem<"notFound" | "unknownQuestion" | "otherWriter"> | WriteRefusal;
export type AddFileProblem = TargetProblem | Problem<"tooManyFiles" | "filesTooLarge" | "storeFull">;

/** Whether this person may put a file there now; to ask before any of it is received. */
export async function mayAddFile(actor: Actor, { reportId, questionKey }: FileTarget, now: Date): Promise<Result<true, TargetProblem>> {
  if (!isId(reportId)) return problem("notFound");
  const target = await loadReportAtWork(reportId);
  if (!target || !can(actor, "report.readDraft", reportThing(target.report))) return problem("notFound");
  if (!isWriter(actor, target.report)) return problem("otherWriter");
  if (questionKey === STATEMENT_PLACE) {
    if (!can(actor, "report.fileOnBehalf", reportThing(target.report))) return problem("unknownQuestion");
    return mayWrite(target.report.status, target.report.round, target.terms, now);
  }
  if (findQuestion(questionKey, target.context)?.question.kind !== "annexList") return problem("unknownQuestion");
  return mayWrite(target.report.status, target.report.round, target.terms, now, questionKey);
}

/**
 * Keeps a file with a report, for an annex to name. It is part of no answer until one is saved that
 * names it. The same file sent twice is kept once.
 */
export async function addAnnexFile(
  actor: Actor,
  target: FileTarget,
  { name, type, content }: NewFile,
  now: Date,
): Promise<Result<AnnexFile, AddFileProblem>> {
  const may = await mayAddFile(actor, target, now);
  if (!may.ok) return may;
  const { reportId, questionKey } = target;
  const hash = createHash("sha256").update(content).digest("hex");
  return database().$transaction(async (tx) => {
    // Held until the end: of two uploads at once the second counts the first, and none slips in behind a submission.
    await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
    const report = await tx.report.findUniqueOrThrow({ where: { id: reportId }, select: reportSelect });
    if (!isWriter(actor, report)) return problem("otherWriter");
    const key = questionKey === STATEMENT_PLACE ? undefined : questionKey;
    const writable = mayWrite(report.status, report.round, await loadBoardTerms(tx, report), now, key);
    if (!writable.ok) return writable;

    const known = await tx.annexFile.findFirst({ where: { reportId, hash, name, type }, select: { id: true } });
    if (known) {
      await tx.annexFile.update({ where: { id: known.id }, data: { uploadedAt: now } });
      return ok({ id: known.id, name, type, size: content.length, hash });
    }
    const room = await roomFor(tx, reportId, content.length, now);
    if (!room.ok) return room;
    const file = await tx.annexFile.create({
      data: { reportId, name, type, size: content.length, hash, content: new Uint8Array(content), uploadedById: actor.userId, uploadedAt: now },
      select: { id: true },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.fileAdded",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      // Not its name, which may say something of a pupil: it is of the draft.
      details: { questionKey, fileId: file.id, size: content.length, hash },
    });
    return ok({ id: file.id, name, type, size: content.length, hash });
  });
}

/** A file that was just received counts as in use: the answer that names it is on its way. */
const ON_ITS_WAY = 60 * 60_000;

type Stored = { size: number; inUse: boolean };

/** What a board replaced or took away only counts as stored, so that it can always go on. */
async function roomFor(tx: Prisma.TransactionClient, reportId: string, size: number, now: Date) {
  const since = new Date(now.getTime() - ON_ITS_WAY);
  const files = await tx.$queryRaw<Stored[]>`
    select f.size, f."uploadedAt" > ${since} or exists (
      select 1 from "Answer" a where a."reportId" = f."reportId"
        and jsonb_path_exists(a.value, '$[*].file.id ? (@ == $id)', jsonb_build_object('id', f.id))
    ) as "inUse"
    from "AnnexFile" f where f."reportId" = ${reportId}::uuid`;
  const inUse = files.filter((file) => file.inUse);
  if (inUse.length >= MAX_FILES) return problem("tooManyFiles");
  if (sizeOf(inUse) + size > MAX_FILES_SIZE) return problem("filesTooLarge");
  return sizeOf(files) + size > MAX_STORED_SIZE ? problem("storeFull") : ok(true);
}

function sizeOf(files: readonly Stored[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
