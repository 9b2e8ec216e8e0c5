import type { Metadata } from "next";
import { DocumentView } from "@/components/document/document-view";
import { VerdictForms } from "@/components/on-behalf/verdict-forms";
import { framePropsOf } from "@/components/report/frame-props";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { TextLink } from "@/components/ui/text-link";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { submittedDocument } from "@/lib/document/submitted";
import { signedTerm, signedText } from "@/lib/report/filing";
import { reportForm } from "../report-form";
import { confirm, refuse } from "./actions";

export const metadata: Metadata = { title: "Bevestigen" };

/** Where a board's signatory reads what was filed for the board, and confirms or refuses it. */
export default async function ConfirmPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { actor, form, now } = await reportForm((await params).reportId);
  const { nav, saved } = framePropsOf(form, now);
  const report = form.verdict === "open" ? await loadSubmittedReport(actor, form.id) : null;
  const { submission } = form;
  return (
    <ReportFrame nav={{ ...nav, current: "bevestigen" }} saved={saved}>
      <PageTitle
        kicker={form.round.name}
        title="Bevestigen"
        lead={
          report
            ? `${form.regionName} heeft dit namens ${form.boardName} ingediend. Lees het na en bevestig of weiger het onderaan.`
            : undefined
        }
      />
      <div className="mt-6 max-w-text">
        {report ? (
          <p>
            {signedTerm(report.submission)} {signedText(report.submission)}.
            {report.submission.filing?.note ? ` Toelichting: ${report.submission.filing.note}` : null}
          </p>
        ) : form.verdict === "others" ? (
          <Notice title="Een bestuurder bevestigt" level={2}>
            Alleen een bestuurder van {form.boardName} die dit niet zelf indiende, kan bevestigen.
          </Notice>
        ) : (
          <Notice title="Er is niets te bevestigen" level={2}>
            {submission?.filing ? `${signedTerm(submission)} ${signedText(submission)}. ` : null}
            <TextLink href={reportPath.overview(form.id)}>Naar het overzicht</TextLink>
          </Notice>
        )}
      </div>
      {report ? (
        <>
          <div className="mt-8">
            <Paper>
              <h2 className="sr-only">Inhoud</h2>
              <DocumentView model={submittedDocument(report)} titleLevel={2} reportId={form.id} />
            </Paper>
          </div>
          <div className="mt-8 max-w-text">
            <VerdictForms reportId={form.id} version={report.submission.version} name={actor.name} confirm={confirm} refuse={refuse} />
          </div>
        </>
      ) : null}
    </ReportFrame>
  );
}
