import { postFile, type PostedFile, type Posting } from "@/components/files/post-file";
import { annexFilePath } from "@/lib/files/address";
import type { AnnexFile } from "@/lib/template/answers/annex-file";

/** What came of sending a file to a report. */
export type SentFile = Exclude<PostedFile, { kind: "taken" }> | { kind: "stored"; file: AnnexFile };

/** Sends a file to a question of a report. */
export async function sendFile(
  target: { reportId: string; questionKey: string },
  file: File,
  posting: Posting,
): Promise<SentFile> {
  const posted = await postFile(annexFilePath.all(target.reportId, target.questionKey), file, posting);
  // The route answers what its mutation gives, so the shape is known.
  return posted.kind === "taken" ? { kind: "stored", file: posted.answer as AnnexFile } : posted;
}
