import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentView } from "@/components/document/document-view";
import { ReceiptFacts } from "@/components/region/receipt-facts";
import { FileLinks } from "@/components/report/file-links";
import { framePropsOf } from "@/components/report/frame-props";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { VersionNotice } from "@/components/report/version-notice";
import { versionWords } from "@/components/report/version-words";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { submittedDocument } from "@/lib/document/submitted";
import { versionNumber } from "@/lib/report/versions";
import { reportForm } from "../../report-form";

type Props = { params: Promise<{ reportId: string; version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Versie ${versionNumber((await params).version) ?? ""}` };
}

/** One version as it was signed, for the board that signed it. */
export default async function VersionPage({ params }: Props) {
  const { reportId, version } = await params;
  const { actor, form, now } = await reportForm(reportId);
  const number = versionNumber(version);
  const report = number === undefined ? null : await loadSubmittedReport(actor, form.id, number);
  if (!report) notFound();
  const { submission } = report;
  const { nav, saved } = framePropsOf(form, now);
  const { tone, word } = versionWords(submission.state);
  return (
    <ReportFrame
      nav={{ ...nav, current: "versies" }}
      saved={saved}
      back={<TextLink href={reportPath.versions(form.id)}>Alle versies</TextLink>}
    >
      <PageTitle
        kicker={form.round.name}
        title={`Versie ${submission.version}`}
        tag={<Tag tone={tone}>{word}</Tag>}
        actions={<FileLinks reportId={form.id} version={submission.version} of="van deze versie" />}
      />
      <div className="mt-6 max-w-text space-y-6">
        <VersionNotice state={submission.state} href={(other) => reportPath.version(form.id, other)} />
        <ReceiptFacts submission={submission} />
        <p>
          <TextLink href={reportPath.versions(form.id)}>Alle versies</TextLink>
        </p>
      </div>
      <div className="mt-8">
        <Paper>
          <h2 className="sr-only">Inhoud</h2>
          <DocumentView model={submittedDocument(report)} titleLevel={2} reportId={report.reportId} />
        </Paper>
      </div>
    </ReportFrame>
  );
}
