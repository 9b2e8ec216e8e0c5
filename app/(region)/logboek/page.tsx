import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TraceFilterForm } from "@/components/trace/trace-filter-form";
import { TraceTable } from "@/components/trace/trace-table";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { loadRegionTrace } from "@/lib/data/trace/load-trace";
import { requireActor } from "@/lib/server/current-actor";
import { askedRegion, type RegionQuery } from "@/lib/server/region-page";
import { endOfDay, startOfDay } from "@/lib/values/date";

export const metadata: Metadata = { title: "Logboek" };

/** What is not one readable value counts as not given. */
const given = z.string().min(1).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const querySchema = z.object({
  onderwerp: given,
  bestuur: given,
  wie: given,
  van: day,
  tot: day,
  voor: given,
});

export default async function TracePage({ searchParams }: { searchParams: RegionQuery }) {
  const actor = await requireActor();
  const { voor, ...query } = querySchema.parse(await searchParams);
  const filter = {
    subject: query.onderwerp,
    boardId: query.bestuur,
    personId: query.wie,
    from: query.van === undefined ? undefined : startOfDay(query.van),
    until: query.tot === undefined ? undefined : endOfDay(query.tot),
    before: voor,
  };
  const found = await loadRegionTrace(actor, await askedRegion("region.readTrace", searchParams), filter, new Date());
  if (!found) notFound();
  const olderAddress = (before: string) => {
    const chosen = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []));
    return `/logboek?${new URLSearchParams([["regio", found.region.slug], ...chosen, ["voor", before]]).toString()}`;
  };
  return (
    <PageBody>
      <PageTitle
        kicker={found.region.name}
        title="Logboek"
        lead="Wie wat deed, en wanneer. Niemand kan hier iets wijzigen of weghalen."
      />
      <div className="mt-6 space-y-6">
        <Panel>
          <TraceFilterForm found={found} query={query} />
        </Panel>
        <TraceTable trace={found.trace} showBoard olderAddress={olderAddress} />
      </div>
    </PageBody>
  );
}
