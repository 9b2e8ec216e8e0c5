import { loadVersion } from "@/lib/data/together/load-history";
import { currentActor } from "@/lib/server/current-actor";

type Params = { params: Promise<{ reportId: string; version: string }> };

/** One version of an answer, to bring it back. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ code: "signedOut" }, { status: 401 });
  const { reportId, version } = await params;
  const found = /^\d{1,18}$/.test(version) ? await loadVersion(actor, reportId, version) : undefined;
  return found ? Response.json(found) : Response.json({ code: "notFound" }, { status: 404 });
}
