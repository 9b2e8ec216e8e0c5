import { loadHistory } from "@/lib/data/together/load-history";
import { askedQuestions } from "@/lib/server/asked-questions";

type Params = { params: Promise<{ reportId: string }> };

/** Who changed questions of a report, when and what, newest first. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const asked = await askedQuestions(request);
  if (!asked.ok) return asked.response;
  const history = await loadHistory(asked.actor, (await params).reportId, asked.asked);
  return history ? Response.json(history) : Response.json({ code: "notFound" }, { status: 404 });
}
