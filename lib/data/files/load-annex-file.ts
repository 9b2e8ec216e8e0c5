import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { recordExport } from "@/lib/data/reports/record-export";
import { reportFor } from "@/lib/data/together/report-of-board";

export type StoredFile = { name: string; type: string; content: Uint8Array<ArrayBuffer> };

/**
 * A file of a report for whoever may read it: its board always, others where a version that they may
 * read names it. That they had it is left in the trace. Null for anybody else and where there is none.
 */
export async function loadAnnexFile(actor: Actor, reportId: string, fileId: string, now: Date): Promise<StoredFile | null> {
  if (!isId(reportId) || !isId(fileId)) return null;
  const where = { id: fileId, reportId };
  const known = await database().annexFile.findFirst({ where, select: { id: true } });
  if (!known) return null;
  const own = await reportFor(actor, "report.readDraft", reportId);
  if (!own && !(await readsVersionWith(actor, reportId, fileId, now))) return null;
  const file = await database().annexFile.findFirst({ where, select: { name: true, type: true, content: true } });
  if (file) await recordExport(actor, reportId, "bestand", { fileId });
  return file;
}

/** Opening a file is opening the version: a reviewer's first look at it is noted. */
async function readsVersionWith(actor: Actor, reportId: string, fileId: string, now: Date): Promise<boolean> {
  const versions = await database().$queryRaw<{ version: number; statement: boolean }[]>`
    select s.version, f."statementFileId" is not null as statement
    from "Submission" s
    left join "Filing" f on f."submissionId" = s.id and f."statementFileId" = ${fileId}::uuid
    where s."reportId" = ${reportId}::uuid
      and (f."statementFileId" is not null
        or jsonb_path_exists(s.snapshot, '$.answers.*[*].file.id ? (@ == $id)', jsonb_build_object('id', ${fileId}::text)))
    order by s.version desc`;
  for (const { version, statement } of versions) {
    const read = await readSubmittedReport(actor, reportId, version, now);
    // What a board signed on paper is between it and the office.
    if (read && !(statement && read.audience === "outside")) return true;
  }
  return false;
}
