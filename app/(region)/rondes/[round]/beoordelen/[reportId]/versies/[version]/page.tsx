import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentView } from "@/components/document/document-view";
import { ReceiptFacts } from "@/components/region/receipt-facts";
import { roundAddress } from "@/components/region/region-address";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { FileLinks } from "@/components/report/file-links";
import { VersionNotice } from "@/components/report/version-notice";
import { versionWords } from "@/components/report/version-words";
import { AsideSection } from "@/components/ui/aside-section";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { Tag } from "@/components/ui/tag";
import { WithMargin } from "@/components/ui/with-margin";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { submittedDocument } from "@/lib/document/submitted";
import { versionNumber } from "@/lib/report/versions";
import { isPrefetch } from "@/lib/server/prefetch";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";

type Props = { params: Promise<{ round: string; reportId: string; version: string }>; searchParams: RegionQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Versie ${versionNumber((await params).version) ?? ""}` };
}

/** One version as it was signed, for the SWV. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.readProgress", params, searchParams);
  const { reportId, version } = await params;
  const number = versionNumber(version);
  if (number === undefined) notFound();
  const report = (await isPrefetch())
    ? await loadSubmittedReport(actor, reportId, number)
    : await readSubmittedReport(actor, reportId, number, new Date());
  if (!report || report.round.slug !== round.slug || report.regionSlug !== region.slug) notFound();
  const { submission, boardName } = report;
  const reading = `/beoordelen/${reportId}`;
  const { tone, word } = versionWords(submission.state);
  return (
    <PageBody>
      <Breadcrumbs
        items={[
          ...roundCrumbs(round, region),
          { label: "Beoordelen", href: roundAddress(round, region, "/beoordelen") },
          { label: boardName, href: roundAddress(round, region, reading) },
          { label: "Versies", href: roundAddress(round, region, `${reading}/versies`) },
          { label: `Versie ${submission.version}` },
        ]}
      />
      <PageTitle
        title={`Versie ${submission.version} van ${boardName}`}
        tag={<Tag tone={tone}>{word}</Tag>}
        actions={<FileLinks reportId={reportId} version={submission.version} of="van deze versie" />}
      />
      <WithMargin
        aside={
          <AsideSection title="Deze versie">
            <ReceiptFacts submission={submission} />
          </AsideSection>
        }
      >
        <div className="space-y-6">
          <VersionNotice
            state={submission.state}
            href={(other) => roundAddress(round, region, `${reading}/versies/${other}`)}
          />
          <Paper>
            <h2 className="sr-only">Inhoud</h2>
            <DocumentView model={submittedDocument(report)} titleLevel={2} reportId={report.reportId} />
          </Paper>
        </div>
      </WithMargin>
    </PageBody>
  );
}
