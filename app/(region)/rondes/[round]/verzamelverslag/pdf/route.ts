import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { collectiveAddress } from "@/components/collective/collective-address";
import { loadCollective } from "@/lib/data/collective/load-collective";
import { recordCollectiveExport } from "@/lib/data/collective/record-collective-export";
import { buildCollective } from "@/lib/document/collective/build-collective";
import { collectiveFileName } from "@/lib/document/file-name";
import { requireActor } from "@/lib/server/current-actor";
import { renderPdf } from "@/lib/server/pdf/render-pdf";

type Params = { params: Promise<{ round: string }> };

const querySchema = z.object({ regio: z.string().optional() });

/** The report over all boards of a round as PDF, as it stands now; as long as there is none, the page that says so. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await requireActor();
  const { round } = await params;
  const { regio } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const collective = await loadCollective(actor, { round, regionSlug: regio || undefined }, new Date());
  if (!collective) notFound();
  if (!collective.report) redirect(collectiveAddress.report(collective.round, collective.region));
  const model = buildCollective(collective.report);
  const pdf = await renderPdf(model);
  await recordCollectiveExport(actor, collective, "pdf");
  const fileName = collectiveFileName(collective.region.name, collective.round.period, model.draft, "pdf");
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
