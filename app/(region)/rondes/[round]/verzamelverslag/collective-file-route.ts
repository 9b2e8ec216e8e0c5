import { notFound, redirect } from "next/navigation";
import { collectiveAddress } from "@/components/collective/collective-address";
import { loadCollective } from "@/lib/data/collective/load-collective";
import { recordCollectiveExport } from "@/lib/data/collective/record-collective-export";
import { buildCollective } from "@/lib/document/collective/build-collective";
import { collectiveFileName } from "@/lib/document/file-name";
import { requireActor } from "@/lib/server/current-actor";
import { documentFile, type FileKind } from "@/lib/server/document-file";

type Params = { params: Promise<{ round: string }> };

/**
 * A route that hands out the report over all boards of a round as a file, as it stands now; as long as
 * there is none it leads to the page that says so.
 */
export function collectiveFileRoute(file: FileKind) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const actor = await requireActor();
    const { round } = await params;
    const regionSlug = new URL(request.url).searchParams.get("regio") ?? "";
    const collective = await loadCollective(actor, { round, regionSlug: regionSlug === "" ? undefined : regionSlug }, new Date());
    if (!collective) notFound();
    const { region, report } = collective;
    if (!report) redirect(collectiveAddress.report(collective.round, region));
    const model = buildCollective(report);
    return documentFile(
      actor,
      model,
      file,
      (extension) => collectiveFileName(region.name, report.period, model.draft, extension),
      () => recordCollectiveExport(actor, collective, file.format),
    );
  };
}
