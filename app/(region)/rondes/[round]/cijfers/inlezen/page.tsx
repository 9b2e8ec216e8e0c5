import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keyFigureCrumbs } from "@/components/region/key-figure-crumbs";
import { FileImport } from "@/components/region/key-figure-file/file-import";
import { roundAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadRegionIndicators } from "@/lib/data/key-figures/indicators";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Cijfers inlezen" };

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

/** Key figures and received amounts from a file. */
export default async function LoadKeyFiguresPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.manageKeyFigures", params, searchParams);
  const found = await loadRegionIndicators(actor, round.slug, region.slug);
  if (!found) notFound();
  return (
    <PageBody>
      <Breadcrumbs items={[...keyFigureCrumbs(round, region), { label: "Inlezen" }]} />
      <PageTitle
        title="Cijfers uit een bestand inlezen"
        lead="Kengetallen, ontvangen bedragen uit de bekostigingsbeschikking en eigen kengetallen. U ziet eerst wat er verandert. Pas als u op Inlezen drukt, wordt het bewaard: alles, of bij een fout niets."
      />
      <div className="mt-8">
        <FileImport
          round={round.slug}
          region={region.slug}
          places={found.places}
          figures={roundAddress(round, region, "/cijfers")}
          history={roundAddress(round, region, "/cijfers/geschiedenis")}
        />
      </div>
    </PageBody>
  );
}
