import type { Metadata } from "next";
import { DocumentContents } from "@/components/document/document-contents";
import { DocumentView } from "@/components/document/document-view";
import { AskToSign } from "@/components/report/ask-to-sign";
import { CheckResult } from "@/components/report/check-result";
import { FileLinks } from "@/components/report/file-links";
import { framePropsOf } from "@/components/report/frame-props";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { TakenOverList } from "@/components/report/taken-over-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { Paper } from "@/components/ui/paper";
import { TextLink } from "@/components/ui/text-link";
import { askedToSign } from "@/lib/data/reports/ask-to-sign";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { buildDocument } from "@/lib/document/build";
import { submittedDocument } from "@/lib/document/submitted";
import { findings } from "@/lib/report/findings";
import { findingsInReach } from "@/lib/report/reopening";
import { reportForm } from "../report-form";
import { ask } from "./actions";

export const metadata: Metadata = { title: "Controleren" };

/** The whole report as it will be printed, with what is missing or odd on top. */
export default async function CheckPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { actor, form, now } = await reportForm((await params).reportId);
  const { nav, saved, takenOver } = framePropsOf(form, now);
  const writing = form.status === "concept" || form.status === "returned";
  const submitted = writing ? null : await loadSubmittedReport(actor, form.id);
  const model = submitted
    ? submittedDocument(submitted)
    : buildDocument(form.content, { audience: "board", state: { kind: "draft" } });
  const found = form.editable ? findingsInReach(findings(form.content), form.asked?.given.reopenedKeys ?? null) : [];
  const errors = found.filter(({ severity }) => severity === "error");
  return (
    <ReportFrame
      nav={{ ...nav, current: "controleren" }}
      saved={saved}
      back={<TextLink href={reportPath.overview(form.id)}>Overzicht</TextLink>}
      next={
        form.editable && errors.length === 0 ? (
          <LinkButton href={reportPath.sign(form.id)}>Volgende: Ondertekenen</LinkButton>
        ) : null
      }
    >
      <PageTitle
        title={form.editable ? "Controleren" : "Uw verantwoording"}
        lead={
          form.editable
            ? "Zo komt uw verantwoording eruit te zien. Lees alles na en verbeter wat nog niet klopt."
            : "Zo is uw verantwoording ingediend."
        }
        actions={<FileLinks reportId={form.id} {...(form.editable && { of: "van het concept" })} />}
      />
      {form.editable ? (
        <div className="mt-6 max-w-text">
          <CheckResult
            reportId={form.id}
            found={found}
            definition={form.content.context.definition}
            ready={form.canFile ? "U kunt indienen namens het bestuur" : "U kunt ondertekenen"}
          >
            {errors.length === 0 && (form.canSign || form.canFile) ? (
              <LinkButton href={reportPath.sign(form.id)}>{form.canFile ? "Naar indienen" : "Naar ondertekenen"}</LinkButton>
            ) : null}
          </CheckResult>
          <div className="mt-6">
            <TakenOverList
              reportId={form.id}
              places={takenOver}
              previousLabel={form.previous?.label ?? ""}
              context={form.content.context}
            />
          </div>
        </div>
      ) : null}
      {form.editable && !form.canSign && !form.canFile && errors.length === 0 ? (
        <div className="mt-8 max-w-text">
          <AskToSign reportId={form.id} asked={await askedToSign(form.id, form.revisions)} action={ask} />
        </div>
      ) : null}
      <div className="mt-8">
        <Paper>
          <DocumentContents model={model} />
          <DocumentView model={model} titleLevel={2} reportId={form.id} />
        </Paper>
      </div>
    </ReportFrame>
  );
}
