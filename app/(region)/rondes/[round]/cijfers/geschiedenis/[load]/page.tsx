import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { changeText } from "@/components/region/key-figure-change";
import { keyFigureCrumbs } from "@/components/region/key-figure-crumbs";
import { roundAddress } from "@/components/region/region-address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DataTable } from "@/components/ui/data-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadOneLoad } from "@/lib/data/key-figures/load-history";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { formatDateTime } from "@/lib/values/date";
import { formatNumber } from "@/lib/values/number";

export const metadata: Metadata = { title: "Ingelezen cijfers" };

type Props = { params: Promise<{ round: string; load: string }>; searchParams: RegionQuery };

/** One load of key figures: its source, and each value with what it replaced. */
export default async function KeyFigureLoadPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.manageKeyFigures", params, searchParams);
  const found = await loadOneLoad(actor, round.slug, region.slug, (await params).load);
  if (!found) notFound();
  const { load, changes, count } = found;
  return (
    <PageBody>
      <Breadcrumbs
        items={[
          ...keyFigureCrumbs(round, region),
          { label: "Geschiedenis", href: roundAddress(round, region, "/cijfers/geschiedenis") },
          { label: formatDateTime(load.loadedAt) },
        ]}
      />
      <PageTitle title={load.fileName === null ? "Getypte cijfers" : "Ingelezen cijfers"} />
      <div className="mt-6 mb-8">
        <DefinitionList
          items={[
            { term: "Wanneer", description: formatDateTime(load.loadedAt) },
            { term: "Door", description: load.by ?? "het portaal" },
            { term: "Bron", description: load.source },
            ...(load.fileName === null ? [] : [{ term: "Bestand", description: [load.fileName, load.sheet].filter((text) => text !== "").join(", blad ") }]),
            {
              term: "Cijfers",
              description: `${formatNumber(load.values)}, waarvan ${formatNumber(load.replaced)} een ander vervingen en ${formatNumber(load.unchanged)} gelijk bleven. ${formatNumber(load.removed)} verdwenen.`,
            },
          ]}
        />
      </div>
      <DataTable
        caption="Wat er veranderde"
        rows={changes}
        rowKey={({ id }) => id}
        empty="Alle cijfers stonden er al precies zo."
        columns={[
          { key: "whose", header: "Van", rowHeader: true, cell: ({ whose }) => whose },
          { key: "label", header: "Cijfer", cell: ({ label }) => label },
          { key: "period", header: "Periode", width: "nowrap", cell: ({ period }) => period },
          { key: "change", header: "Wat er veranderde", cell: (change) => changeText(change) },
          { key: "before", header: "Bron van het oude cijfer", cell: ({ beforeSource }) => beforeSource ?? "" },
        ]}
      />
      {count > changes.length ? <p className="mt-2">En nog {formatNumber(count - changes.length)} andere.</p> : null}
    </PageBody>
  );
}
