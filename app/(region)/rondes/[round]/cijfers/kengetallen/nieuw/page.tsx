import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorForm } from "@/components/region/indicator-form";
import { keyFigureCrumbs } from "@/components/region/key-figure-crumbs";
import { newIndicator } from "@/components/region/key-figure-file/new-indicator";
import { roundAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadRegionIndicators } from "@/lib/data/key-figures/indicators";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { make } from "./actions";

export const metadata: Metadata = { title: "Nieuw kengetal" };

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

export default async function NewIndicatorPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.manageKeyFigures", params, searchParams);
  const found = await loadRegionIndicators(actor, round.slug, region.slug);
  if (!found) notFound();
  return (
    <PageBody width="narrow">
      <Breadcrumbs
        items={[
          ...keyFigureCrumbs(round, region),
          { label: "Eigen kengetallen", href: roundAddress(round, region, "/cijfers/kengetallen") },
          { label: "Nieuw" },
        ]}
      />
      <PageTitle title="Nieuw kengetal" />
      <div className="mt-8">
        <IndicatorForm
          action={make}
          hidden={{ regio: region.slug, ronde: round.slug }}
          value={newIndicator("")}
          places={found.places}
          hasValues={false}
          submit="Kengetal maken"
        />
      </div>
    </PageBody>
  );
}
