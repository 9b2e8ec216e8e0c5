import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keyFigureCrumbs } from "@/components/region/key-figure-crumbs";
import { roundAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadRegionIndicators, type RegionIndicators } from "@/lib/data/key-figures/indicators";
import { PERIOD_KINDS } from "@/lib/key-figures/figure-period";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Eigen kengetallen" };

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

/** The key figures that the region keeps itself, and where in the form they stand. */
export default async function IndicatorsPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.manageKeyFigures", params, searchParams);
  const found = await loadRegionIndicators(actor, round.slug, region.slug);
  if (!found) notFound();
  const { indicators, places } = found;
  const make = <LinkButton href={roundAddress(round, region, "/cijfers/kengetallen/nieuw")}>Nieuw kengetal</LinkButton>;
  return (
    <PageBody>
      <Breadcrumbs items={[...keyFigureCrumbs(round, region), { label: "Eigen kengetallen" }]} />
      <PageTitle
        title="Eigen kengetallen"
        lead="Cijfers die het formulier niet vraagt en die er als informatie bij staan. Elk bestuur ziet zijn eigen cijfers over de jaren, met het SWV als geheel en het landelijke cijfer als u die inleest."
      />
      <div className="mt-8 space-y-6">
        {indicators.length === 0 ? (
          <EmptyState title="Er zijn nog geen eigen kengetallen" action={make}>
            Maak er hier een, of kies bij het inlezen van een bestand voor een nieuw kengetal.
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption="Eigen kengetallen"
              captionHidden
              rows={indicators}
              rowKey={({ key }) => key}
              columns={[
                {
                  key: "label",
                  header: "Kengetal",
                  rowHeader: true,
                  cell: ({ key, label }) => <TextLink href={roundAddress(round, region, `/cijfers/kengetallen/${key}`)}>{label}</TextLink>,
                },
                { key: "type", header: "Soort", cell: typeText },
                { key: "period", header: "Gaat per", cell: ({ periodKind }) => PERIOD_KINDS.find(({ id }) => id === periodKind)?.label },
                { key: "place", header: "Staat bij", cell: (indicator) => placeText(indicator, places) },
                { key: "values", header: "Cijfers", numeric: true, cell: ({ values }) => values },
              ]}
            />
            {make}
          </>
        )}
      </div>
    </PageBody>
  );
}

type Listed = RegionIndicators["indicators"][number];

function typeText({ type, unit }: Listed): string {
  if (type === "percent") return "percentage";
  return type === "money" ? "bedrag" : `aantal${unit === "" ? "" : ` (${unit})`}`;
}

function placeText({ part, question }: Listed, places: RegionIndicators["places"]): string {
  const place = places.find((one) => one.part === part);
  if (!place) return "staat niet in dit formulier";
  const label = place.questions.find(({ id }) => id === question)?.label;
  return label === undefined ? place.title : `${place.title}: ${label}`;
}
