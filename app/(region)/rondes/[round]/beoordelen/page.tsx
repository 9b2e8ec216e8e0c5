import type { Metadata } from "next";
import { roundAddress } from "@/components/region/region-address";
import { RoundTabs } from "@/components/region/round-tabs";
import { reportStatusWords } from "@/components/region/round-words";
import { WithdrawnPanel } from "@/components/region/withdrawn-panel";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { unchangedCount } from "@/components/review/unchanged-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/rights";
import { regionThing } from "@/lib/data/regions/find-region";
import { loadUnchanged } from "@/lib/data/reports/load-unchanged";
import { boardText } from "@/lib/report/filing";
import { withdrawnReports } from "@/lib/data/reports/withdrawn-reports";
import { reportsToReview } from "@/lib/data/rounds/reports-to-review";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { formatDateTime } from "@/lib/values/date";

export const metadata: Metadata = { title: "Beoordelen" };

type Props = { params: Promise<{ round: string }>; searchParams: RegionQuery };

export default async function ReviewListPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.readProgress", params, searchParams);
  const [reports, unchanged, withdrawn] = await Promise.all([
    reportsToReview(actor, region.id, round),
    loadUnchanged(actor, { ...round, regionId: region.id }),
    withdrawnReports(actor, { id: round.id, regionId: region.id }),
  ]);
  const waiting = reports.filter(({ status }) => status === "submitted").length;
  return (
    <PageBody>
      <Breadcrumbs
        items={[
          ...roundCrumbs(round, region),
          { label: "Beoordelen" },
        ]}
      />
      <PageTitle
        title="Beoordelen"
        lead="Lees wat besturen hebben ingediend en stel het vast. Wat een bestuur nog schrijft, ziet u pas als het is ondertekend."
      />
      <div className="mt-4 mb-8">
        <RoundTabs
          round={round}
          region={region}
          current="/beoordelen"
          managesKeyFigures={can(actor, "region.manageKeyFigures", regionThing(region.id))}
          toReview={waiting}
        />
      </div>
      {reports.length === 0 ? (
        <EmptyState title="Er is nog niets ingediend">Zodra een bestuur ondertekent en indient, staat de verantwoording hier.</EmptyState>
      ) : (
        <Panel title={waiting === 0 ? "Alles is gelezen" : `${waiting} van ${reports.length} te beoordelen`}>
          <DataTable
            caption="Ingediende verantwoordingen, wat het langst wacht eerst"
            captionHidden
            rows={reports}
            rowKey={({ reportId }) => reportId}
            columns={[
              {
                key: "board",
                header: "Bestuur",
                rowHeader: true,
                cell: ({ reportId, board }) => (
                  <TextLink href={roundAddress(round, region, `/beoordelen/${reportId}`)}>{board}</TextLink>
                ),
              },
              {
                key: "state",
                header: "Stand",
                cell: ({ status, late }) => {
                  const { word, tone } = reportStatusWords(status, late);
                  return <Tag tone={tone}>{word}</Tag>;
                },
              },
              { key: "submitted", header: "Ingediend", cell: ({ submittedAt }) => formatDateTime(submittedAt) },
              {
                key: "signatory",
                header: "Ondertekend door",
                cell: ({ signed }) => (
                  <>
                    {signed.signatoryName}
                    {signed.filing ? <span className="block text-small text-ink-2">namens het bestuur, {boardText(signed.filing)}</span> : null}
                  </>
                ),
              },
              { key: "version", header: "Versie", numeric: true, cell: ({ version }) => version },
              ...(unchanged.byReport.size === 0
                ? []
                : [
                    {
                      key: "unchanged",
                      header: `Teksten zoals in ${unchanged.label}`,
                      numeric: true,
                      cell: ({ reportId }: { reportId: string }) => {
                        const texts = unchanged.byReport.get(reportId);
                        return texts ? unchangedCount(texts) : "";
                      },
                    },
                  ]),
              { key: "remarks", header: "Open opmerkingen", numeric: true, cell: ({ openRemarks }) => openRemarks },
            ]}
          />
        </Panel>
      )}
      <div className="mt-6">
        <WithdrawnPanel reports={withdrawn} href={(reportId) => roundAddress(round, region, `/beoordelen/${reportId}/versies`)} />
      </div>
    </PageBody>
  );
}
