import { database } from "@/lib/data/client";

/**
 * Removes files that no answer, no earlier version of an answer and no submission names.
 *
 * @param before what came later may still wait in somebody's browser to be saved
 * @returns how many went
 */
export async function removeUnusedFiles(before: Date): Promise<number> {
  return database().$executeRaw`
    delete from "AnnexFile" f
    where f."uploadedAt" < ${before}
      and not exists (
        select 1 from "Answer" a where a."reportId" = f."reportId"
          and jsonb_path_exists(a.value, '$[*].file.id ? (@ == $id)', jsonb_build_object('id', f.id)))
      and not exists (
        select 1 from "Filing" s where s."statementFileId" = f.id)
      and not exists (
        select 1 from "AnswerHistory" h where h."reportId" = f."reportId"
          and jsonb_path_exists(h.value, '$[*].file.id ? (@ == $id)', jsonb_build_object('id', f.id)))
      and not exists (
        select 1 from "Submission" s where s."reportId" = f."reportId"
          and jsonb_path_exists(s.snapshot, '$.answers.*[*].file.id ? (@ == $id)', jsonb_build_object('id', f.id)))`;
}
