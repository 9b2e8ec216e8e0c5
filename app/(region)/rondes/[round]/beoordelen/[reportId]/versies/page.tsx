import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionList } from "@/components/report/version-list";
import { roundAddress } from "@/components/region/region-address";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { loadVersions } from "@/lib/data/reports/report-versions";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";

export const metadata: Metadata = { title: "Versies" };

type Props = { params: Promise<{ round: string; reportId: string }>; searchParams: RegionQuery };

/** Everything a board signed in this round, for the SWV. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.readProgress", params, searchParams);
  const found = await loadVersions(actor, (await params).reportId);
  if (!found || found.versions.length === 0 || found.round.slug !== round.slug || found.regionSlug !== region.slug) notFound();
  const reading = `/beoordelen/${found.reportId}`;
  const isRead = found.versions.some(({ readable }) => readable);
  return (
    <PageBody>
      <Breadcrumbs
        items={[
          ...roundCrumbs(round, region),
          { label: "Beoordelen", href: roundAddress(round, region, "/beoordelen") },
          isRead ? { label: found.boardName, href: roundAddress(round, region, reading) } : { label: found.boardName },
          { label: "Versies" },
        ]}
      />
      <PageTitle
        title={`Versies van ${found.boardName}`}
        lead="Elke versie staat vast. Wat een bestuur introk voordat iemand van het SWV het opende, leest alleen het bestuur zelf nog."
      />
      <div className="mt-8">
        <VersionList
          reportId={found.reportId}
          versions={found.versions}
          href={(version) => roundAddress(round, region, `${reading}/versies/${version}`)}
        />
      </div>
    </PageBody>
  );
}
