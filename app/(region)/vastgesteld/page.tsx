import type { Metadata } from "next";
import { roundAddress } from "@/components/region/region-address";
import { FileLinks } from "@/components/report/file-links";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { listAdopted } from "@/lib/data/reports/list-adopted";
import { boardText } from "@/lib/report/filing";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";
import { formatDate } from "@/lib/values/date";

export const metadata: Metadata = { title: "Vastgestelde verantwoordingen" };

/** What was adopted in a region, for who reads along: the rounds, and in each the boards. */
export default async function AdoptedPage({ searchParams }: { searchParams: RegionQuery }) {
  const { actor, region } = await requireRegion("region.readAdopted", searchParams);
  const rounds = await listAdopted(actor, region);
  return (
    <PageBody width="narrow">
      <PageTitle
        kicker={region.name}
        title="Vastgestelde verantwoordingen"
        lead="Wat schoolbesturen indienden en het samenwerkingsverband vaststelde. Kleine aantallen leerlingen staan er niet in."
      />
      <div className="mt-8 space-y-6">
        {rounds.length === 0 ? (
          <EmptyState title="Er is nog niets vastgesteld">
            Zodra het samenwerkingsverband een verantwoording vaststelt, kunt u die hier lezen.
          </EmptyState>
        ) : (
          rounds.map((round) => (
            <Panel key={round.slug} title={round.name}>
              <DataTable
                caption={`Vastgesteld in ${round.name}`}
                captionHidden
                rows={round.reports}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: "board",
                    header: "Bestuur",
                    rowHeader: true,
                    cell: ({ id, boardName, filing }) => (
                      <>
                        <TextLink href={roundAddress(round, region, `/beoordelen/${id}`)}>{boardName}</TextLink>
                        {filing ? <span className="block text-small font-normal text-ink-2">namens het bestuur ingediend, {boardText(filing)}</span> : null}
                      </>
                    ),
                  },
                  { key: "adopted", header: "Vastgesteld", width: "nowrap", cell: ({ adoptedAt }) => formatDate(adoptedAt) },
                  {
                    key: "pdf",
                    header: "Bestand",
                    cell: ({ id, boardName }) => <FileLinks reportId={id} of={`van ${boardName}`} />,
                  },
                ]}
              />
            </Panel>
          ))
        )}
      </div>
    </PageBody>
  );
}
