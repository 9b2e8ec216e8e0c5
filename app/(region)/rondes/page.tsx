import type { Metadata } from "next";
import { roundPhaseWords } from "@/components/region/round-words";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/rights";
import { regionThing } from "@/lib/data/regions/find-region";
import { roundsOfRegion } from "@/lib/data/rounds/find-round";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";
import { formatDate } from "@/lib/values/date";
import { periodTitle } from "@/lib/values/period";

export const metadata: Metadata = { title: "Rondes" };

export default async function RoundsPage({ searchParams }: { searchParams: RegionQuery }) {
  const { actor, region } = await requireRegion("region.readProgress", searchParams);
  const rounds = await roundsOfRegion(region);
  const now = new Date();
  const manages = can(actor, "region.manageRounds", regionThing(region.id));
  const address = (slug: string, page = "") => `/rondes/${slug}${page}?regio=${region.slug}`;
  return (
    <PageBody>
      <PageTitle
        kicker={region.name}
        title="Rondes"
        lead="In een ronde vullen de besturen hun verantwoording over één periode in."
        actions={manages ? <LinkButton href={`/rondes/nieuw?regio=${region.slug}`}>Nieuwe ronde</LinkButton> : null}
      />
      {rounds.length === 0 ? (
        <EmptyState title="Er is nog geen ronde">
          {manages ? "Maak een ronde en open die. Daarna kunt u de besturen uitnodigen." : "De beheerder van het SWV maakt de eerste ronde."}
        </EmptyState>
      ) : (
        <DataTable
          caption="Rondes, nieuwste eerst"
          captionHidden
          rows={rounds}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", header: "Ronde", rowHeader: true, cell: ({ slug, name }) => <TextLink href={address(slug)}>{name}</TextLink> },
            { key: "period", header: "Periode", cell: ({ period }) => periodTitle(period) },
            {
              key: "phase",
              header: "Stand",
              cell: (round) => {
                const { word, tone } = roundPhaseWords(round, now);
                return <Tag tone={tone}>{word}</Tag>;
              },
            },
            { key: "deadline", header: "Indienen tot en met", cell: ({ deadline }) => formatDate(deadline) },
            {
              key: "dashboard",
              header: "Dashboard",
              headerHidden: true,
              cell: ({ slug, name }) => (
                <TextLink href={address(slug, "/dashboard")}>
                  Dashboard<span className="sr-only"> van {name}</span>
                </TextLink>
              ),
            },
          ]}
        />
      )}
    </PageBody>
  );
}
