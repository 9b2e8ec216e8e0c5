import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentView } from "@/components/document/document-view";
import { ReceiptFacts } from "@/components/region/receipt-facts";
import { roundAddress } from "@/components/region/region-address";
import { ReviewActions } from "@/components/region/review-actions";
import { reportStatusWords } from "@/components/region/round-words";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { FileLinks } from "@/components/report/file-links";
import { questionTitle } from "@/components/review/question-title";
import { AskedChanges, changesByKey } from "@/components/review/asked-changes";
import { RemarkOverview } from "@/components/review/remark-overview";
import { RemarksBesideChanges } from "@/components/review/remarks-beside-changes";
import { Resubmitted } from "@/components/review/resubmitted";
import { ReviewDocument } from "@/components/review/review-document";
import { unchangedCount } from "@/components/review/unchanged-words";
import { AsideSection } from "@/components/ui/aside-section";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/access/rights";
import { regionThing } from "@/lib/data/regions/find-region";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { reportsToReview } from "@/lib/data/rounds/reports-to-review";
import { submittedDocument } from "@/lib/document/submitted";
import { isPrefetch } from "@/lib/server/prefetch";
import { signedTerm, signedText } from "@/lib/report/filing";
import { unresolved } from "@/lib/report/remark";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { formatDateTime } from "@/lib/values/date";
import { periodLabel } from "@/lib/values/period";
import { adopt } from "./actions";
import { reviewOf } from "./review";

type Props = {
  params: Promise<{ round: string; reportId: string }>;
  searchParams: Promise<Awaited<RegionQuery> & { toon?: string | string[] }>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { report } = await requireReport(props);
  return { title: `${report.boardName}, ${report.round.name}` };
}

export default async function ReviewPage(props: Props) {
  const { actor, region, round, report, reviews } = await requireReport(props, { opens: !(await isPrefetch()) });
  const { submission, boardName } = report;
  const { word, tone } = report.status === "concept" ? { word: "concept", tone: "no" as const } : reportStatusWords(report.status, submission.late);
  const model = submittedDocument(report);
  const address = roundAddress(round, region, `/beoordelen/${report.reportId}`);
  const review = reviews ? await reviewOf(actor, report, { ...round, regionId: region.id }) : null;
  const given = review?.given ?? null;
  const waiting = reviews && report.status !== "submitted" ? await reportsToReview(actor, region.id, round) : [];
  const next = waiting.find(({ status }) => status === "submitted");
  const onlyChanges = given !== null && (await props.searchParams).toon === "wijzigingen";
  const nameOf = (key: string) => questionTitle(key, report.content.context);
  return (
    <PageBody>
      <Breadcrumbs
        items={
          reviews
            ? [
                ...roundCrumbs(round, region),
                { label: "Beoordelen", href: roundAddress(round, region, "/beoordelen") },
                { label: boardName },
              ]
            : [{ label: round.name, href: roundAddress(round, region, "/dashboard") }, { label: boardName }]
        }
      />
      <PageTitle
        title={`Verantwoording ${periodLabel(report.round.period)}`}
        tag={<Tag tone={tone}>{submission.version > 1 ? `${word}, versie ${submission.version}` : word}</Tag>}
        actions={<FileLinks reportId={report.reportId} />}
        meta={
          <>
            {signedTerm(submission)} {signedText(submission)}, {formatDateTime(submission.submittedAt)}
          </>
        }
      />
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
        <aside aria-label="Wat u kunt doen" className="print:hidden lg:order-last">
          <div className="space-y-8 lg:sticky lg:top-6">
            {review ? (
              <ReviewActions
                report={report}
                adopt={adopt}
                returnHref={report.canAdopt ? roundAddress(round, region, `/beoordelen/${report.reportId}/teruggeven`) : null}
                openRemarks={unresolved(review.remarks).length}
                next={next ? { board: next.board, href: roundAddress(round, region, `/beoordelen/${next.reportId}`) } : null}
                dueAt={review.dueAt}
              />
            ) : null}
            {review ? (
              <AsideSection title="Opmerkingen">
                <RemarkOverview remarks={review.remarks} nameOf={nameOf} />
              </AsideSection>
            ) : null}
            <AsideSection title="Deze versie">
              <ReceiptFacts submission={submission} />
              {review?.unchanged.texts ? (
                <p className="mt-3 text-small text-ink-2">
                  Hetzelfde als in {review.unchanged.label}: {unchangedCount(review.unchanged.texts)} teksten.
                </p>
              ) : null}
              {reviews ? (
                <p className="mt-3">
                  <TextLink href={roundAddress(round, region, `/beoordelen/${report.reportId}/versies`)}>Alle versies</TextLink>
                </p>
              ) : null}
            </AsideSection>
          </div>
        </aside>
        <div className="min-w-0 space-y-8">
          {review && given ? (
            <Resubmitted
              given={given}
              changes={review.changes}
              remarks={review.remarks}
              onlyChanges={onlyChanges}
              address={{ all: address, changes: roundAddress(round, region, `/beoordelen/${report.reportId}`, { toon: "wijzigingen" }) }}
            />
          ) : null}
          {review && given && onlyChanges ? (
            <Paper>
              <AskedChanges
                changes={review.changes}
                namedKeys={given.namedKeys}
                since={given.version}
                context={report.content.context}
                remarksOf={(keys) => <RemarksBesideChanges {...review} keys={keys} context={report.content.context} />}
              />
            </Paper>
          ) : review ? (
            <ReviewDocument
              model={model}
              content={report.content}
              reportId={report.reportId}
              version={submission.version}
              remarks={review.remarks}
              contents={review.contents}
              actions={review.actions}
              changes={changesByKey(review.changes)}
              changedSince={given?.version ?? null}
              unchanged={{ label: review.unchanged.label, keys: review.unchanged.texts?.keys ?? [] }}
            />
          ) : (
            <Paper>
              <h2 className="sr-only">Inhoud</h2>
              <DocumentView model={model} titleLevel={2} reportId={report.reportId} />
            </Paper>
          )}
        </div>
      </div>
    </PageBody>
  );
}

/**
 * The report of the address, of that round and region and no other.
 *
 * @param opens whether a reviewer who sees it has opened it: its board can't withdraw it then
 */
async function requireReport({ params, searchParams }: Props, { opens } = { opens: false }) {
  // Readers and boards come here too; the loader gives each what they may read, small counts hidden.
  const { actor, region, round } = await requireRound("region.readDashboard", params, searchParams);
  const { reportId } = await params;
  const report = opens
    ? await readSubmittedReport(actor, reportId, undefined, new Date())
    : await loadSubmittedReport(actor, reportId);
  if (!report || report.round.slug !== round.slug || report.regionSlug !== region.slug) notFound();
  return { actor, region, round, report, reviews: can(actor, "region.readProgress", regionThing(region.id)) };
}
