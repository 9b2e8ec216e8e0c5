import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorForm } from "@/components/region/indicator-form";
import { keyFigureCrumbs } from "@/components/region/key-figure-crumbs";
import { roundAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadRegionIndicators } from "@/lib/data/key-figures/indicators";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { change } from "./actions";

export const metadata: Metadata = { title: "Eigen kengetal" };

type Props = { params: Promise<{ round: string; indicator: string }>; searchParams: RegionQuery };

export default async function IndicatorPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.manageKeyFigures", params, searchParams);
  const found = await loadRegionIndicators(actor, round.slug, region.slug);
  const key = (await params).indicator;
  const indicator = found?.indicators.find((one) => one.key === key);
  if (!found || !indicator) notFound();
  const { key: _key, values, ...input } = indicator;
  return (
    <PageBody width="narrow">
      <Breadcrumbs
        items={[
          ...keyFigureCrumbs(round, region),
          { label: "Eigen kengetallen", href: roundAddress(round, region, "/cijfers/kengetallen") },
          { label: indicator.label },
        ]}
      />
      <PageTitle title={indicator.label} lead="Wat u hier wijzigt, geldt voor alle rondes. Wat besturen al hebben ingediend, blijft zoals het was." />
      <div className="mt-8">
        <IndicatorForm
          action={change}
          hidden={{ regio: region.slug, ronde: round.slug, sleutel: indicator.key }}
          value={input}
          places={found.places}
          hasValues={values > 0}
          submit="Wijziging bewaren"
        />
      </div>
    </PageBody>
  );
}
