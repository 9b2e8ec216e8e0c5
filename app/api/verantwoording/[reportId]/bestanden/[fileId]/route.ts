import { loadAnnexFile } from "@/lib/data/files/load-annex-file";
import { attachmentHeader } from "@/lib/files/file-name";
import { problem } from "@/lib/result";
import { NOTHING_ALLOWED } from "@/lib/server/content-security-policy";
import { requireActor } from "@/lib/server/current-actor";
import { answerTo } from "@/lib/server/own-request";

type Params = { params: Promise<{ reportId: string; fileId: string }> };

/** A file of an annex, to be saved and never shown by the browser; see `loadAnnexFile` for whom. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const actor = await requireActor();
  const { reportId, fileId } = await params;
  const file = await loadAnnexFile(actor, reportId, fileId, new Date());
  if (!file) return answerTo(problem("notFound"));
  return new Response(file.content, {
    headers: {
      "Content-Type": file.type,
      "Content-Length": String(file.content.byteLength),
      "Content-Disposition": attachmentHeader(file.name),
      "Content-Security-Policy": NOTHING_ALLOWED,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
