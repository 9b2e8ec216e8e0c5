import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { framePropsOf } from "@/components/report/frame-props";
import { FileChoices } from "@/components/report/file-choices";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { DefinitionList } from "@/components/ui/definition-list";
import { AskAgain } from "@/components/on-behalf/ask-again";
import { annexFilePath } from "@/lib/files/address";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { isUnconfirmed, signedTerm, signedText } from "@/lib/report/filing";
import type { SubmissionReceipt } from "@/lib/data/reports/form-rows";
import type { ReportForm } from "@/lib/data/reports/load-report-form";
import { groupedHash } from "@/lib/report/hash-text";
import { formatDateTime } from "@/lib/values/date";
import { reportForm } from "../report-form";
import { askAgain } from "./actions";

export const metadata: Metadata = { title: "Ontvangstbewijs" };

/** That it was handed in, with a number and a time, and what happens now. */
export default async function ReceiptPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { form, now } = await reportForm((await params).reportId);
  const { submission } = form;
  if (!submission) redirect(reportPath.overview(form.id));
  const { nav, saved } = framePropsOf(form, now);
  return (
    <ReportFrame nav={{ ...nav, current: "ontvangst" }} saved={saved}>
      <PageTitle kicker={form.round.name} title={titleOf(form, submission)} lead="Bewaar het ontvangstnummer." />
      <div className="mt-8 max-w-text space-y-8">
        <Notice tone="ok" title={`Ontvangstnummer ${submission.receipt}`} level={2}>
          Ontvangen op {formatDateTime(submission.submittedAt)}
          {submission.late ? ", na de uiterste datum." : "."}
        </Notice>
        <DefinitionList
          items={[
            { term: "Bestuur", description: form.boardName },
            { term: signedTerm(submission), description: signedText(submission) },
            { term: "Versie", description: submission.version },
            {
              term: "Controlegetal",
              description: (
                <>
                  <code>{groupedHash(submission.hash)}</code>
                  <span className="block text-small text-ink-3">
                    Hoort bij precies deze tekst en deze cijfers. Wie de PDF krijgt, ziet hiermee of die echt is.
                  </span>
                </>
              ),
            },
          ]}
        />
        {submission.filing?.statement ? (
          <p>
            Verklaring van het bestuur:{" "}
            <a href={annexFilePath.one(form.id, submission.filing.statement.file.id)}>{submission.filing.statement.file.name}</a>
          </p>
        ) : null}
        {form.verdict === "open" ? (
          <p>
            <LinkButton href={reportPath.confirm(form.id)}>Lees en bevestig</LinkButton>
          </p>
        ) : null}
        {form.canFile && form.status === "submitted" && isUnconfirmed(submission) ? (
          <AskAgain reportId={form.id} action={askAgain} />
        ) : null}
        <FileChoices reportId={form.id} />
        <p>
          <TextLink href={reportPath.check(form.id)}>Lees de verantwoording</TextLink>
        </p>
        <section aria-labelledby="hierna">
          <h2 id="hierna">Wat gebeurt er nu</h2>
          <p className="mt-2 max-w-read">{whatNow(form, submission)}</p>
          <p className="mt-4">
            <LinkButton href="/" variant="secondary">
              Naar het begin
            </LinkButton>
          </p>
        </section>
      </div>
    </ReportFrame>
  );
}

function titleOf({ canFile, boardName }: ReportForm, { filing }: SubmissionReceipt): string {
  if (!filing) return "Uw verantwoording is ingediend";
  return canFile ? `Ingediend namens ${boardName}` : "Namens uw bestuur ingediend";
}

function whatNow({ regionName, canWithdraw }: ReportForm, submission: SubmissionReceipt): string {
  if (isUnconfirmed(submission)) {
    return "De bestuurders van het bestuur kregen een mail met een link. Bevestigt een van hen, dan kan het samenwerkingsverband vaststellen; eerder niet. Weigert een bestuurder, dan telt deze versie niet meer mee.";
  }
  if (submission.filing) return "Het samenwerkingsverband beoordeelt de verantwoording nu. Is alles goed, dan stelt het die vast.";
  const next = `${regionName} leest uw verantwoording en neemt contact met u op als er een vraag is. Is alles goed, dan stelt het samenwerkingsverband de verantwoording vast. U kunt nu niets meer wijzigen.`;
  return canWithdraw
    ? `${next} Wilt u toch nog iets verbeteren, dan kunt u op de pagina Overzicht intrekken zolang nog niemand van het samenwerkingsverband uw verantwoording heeft geopend.`
    : next;
}
