import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keyFigureCrumbs } from "@/components/region/key-figure-crumbs";
import { roundAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadHistory } from "@/lib/data/key-figures/load-history";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { formatDateTime } from "@/lib/values/date";

export const metadata: Metadata = { title: "Geschiedenis van de cijfers" };

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

/** When key figures came in, from whom and from where, and what they replaced. */
export default async function KeyFigureHistoryPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.manageKeyFigures", params, searchParams);
  const found = await loadHistory(actor, round.slug, region.slug);
  if (!found) notFound();
  return (
    <PageBody>
      <Breadcrumbs items={[...keyFigureCrumbs(round, region), { label: "Geschiedenis" }]} />
      <PageTitle
        title="Geschiedenis van de cijfers"
        lead="Elke keer dat cijfers van het SWV zijn ingelezen of getypt, van alle rondes. Niets hiervan is te wijzigen of weg te halen."
      />
      <div className="mt-8">
        {found.loads.length === 0 ? (
          <EmptyState title="Er is nog niets ingelezen">Zodra u cijfers inleest of typt, staat hier wanneer, door wie en uit welke bron.</EmptyState>
        ) : (
          <DataTable
            caption="Ingelezen en getypte cijfers"
            captionHidden
            rows={found.loads}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "at",
                header: "Wanneer",
                rowHeader: true,
                width: "nowrap",
                cell: ({ id, loadedAt }) => <TextLink href={roundAddress(round, region, `/cijfers/geschiedenis/${id}`)}>{formatDateTime(loadedAt)}</TextLink>,
              },
              { key: "by", header: "Door", cell: ({ by }) => by ?? "het portaal" },
              { key: "file", header: "Bestand", cell: ({ fileName }) => <span className="break-words">{fileName ?? "getypt"}</span> },
              { key: "source", header: "Bron", cell: ({ source }) => <span className="break-words">{source}</span> },
              { key: "values", header: "Cijfers", numeric: true, cell: ({ values }) => values },
              { key: "replaced", header: "Vervangen", numeric: true, cell: ({ replaced }) => replaced },
              { key: "removed", header: "Verdwenen", numeric: true, cell: ({ removed }) => removed },
            ]}
          />
        )}
      </div>
    </PageBody>
  );
}
