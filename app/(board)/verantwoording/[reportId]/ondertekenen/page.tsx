import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FilingForm } from "@/components/on-behalf/filing-form";
import { framePropsOf } from "@/components/report/frame-props";
import { deadlineText } from "@/components/report/form-status";
import { progressText } from "@/components/report/progress-text";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { SignForm } from "@/components/report/sign-form";
import { SignSummary } from "@/components/report/sign-summary";
import { TakenOverList } from "@/components/report/taken-over-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { seenOf } from "@/lib/data/reports/seen";
import { signatoryNames } from "@/lib/data/reports/signatories";
import { findings } from "@/lib/report/findings";
import { findingsInReach } from "@/lib/report/reopening";
import { submit } from "../actions";
import { file } from "./actions";
import { reportForm } from "../report-form";

export const metadata: Metadata = { title: "Ondertekenen" };

/** What is about to be handed in, and who signs for it. */
export default async function SignPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { actor, form, now } = await reportForm((await params).reportId);
  if (!form.editable) redirect(form.submission ? reportPath.receipt(form.id) : reportPath.overview(form.id));
  const { nav, saved, progress, takenOver } = framePropsOf(form, now);
  const found = findingsInReach(findings(form.content), form.asked?.given.reopenedKeys ?? null);
  const errors = found.filter(({ severity }) => severity === "error").length;
  const warnings = found.length - errors;
  return (
    <ReportFrame
      nav={{ ...nav, current: "controleren" }}
      saved={saved}
      back={<TextLink href={reportPath.check(form.id)}>Vorige: Controleren</TextLink>}
    >
      <PageTitle
        title={form.canFile ? "Indienen namens het bestuur" : "Ondertekenen en indienen"}
        lead={
          form.canFile
            ? `U dient in op uw naam, namens ${form.boardName}. Na het indienen staat de verantwoording vast.`
            : "Na het indienen staat uw verantwoording vast en kan het samenwerkingsverband die lezen."
        }
      />
      <div className="mt-8 max-w-text space-y-8">
        <SignSummary
          content={form.content}
          lines={[
            { term: "Voortgang", description: progressText(progress) },
            {
              term: "Valt op",
              description: warnings === 0 ? "niets" : `${warnings} ${warnings === 1 ? "punt" : "punten"}`,
            },
            { term: "Termijn", description: deadlineText(form.round, now) },
          ]}
        />
        <TakenOverList
          reportId={form.id}
          places={takenOver}
          previousLabel={form.previous?.label ?? ""}
          context={form.content.context}
        />
        {errors > 0 ? (
          <Notice tone="warn" title={form.canFile ? "U kunt nog niet indienen" : "U kunt nog niet ondertekenen"} level={2}>
            <p>{errors === 1 ? "Er ontbreekt nog één antwoord." : `Er ontbreken nog ${errors} antwoorden.`}</p>
            <p className="mt-3">
              <LinkButton href={reportPath.check(form.id)} variant="secondary">
                Bekijk wat er nog moet
              </LinkButton>
            </p>
          </Notice>
        ) : form.canFile ? (
          <FilingForm
            action={file}
            reportId={form.id}
            seen={seenOf(form)}
            signatories={await signatoryNames(actor, form.id)}
          />
        ) : form.canSign ? (
          <SignForm reportId={form.id} seen={seenOf(form)} name={actor.name} receiptHref={reportPath.receipt(form.id)} action={submit} />
        ) : (
          <Notice title="Een bestuurder ondertekent" level={2}>
            Alles is ingevuld. Alleen een bestuurder van {form.boardName} kan ondertekenen en indienen.{" "}
            {whoSigns(await signatoryNames(actor, form.id))}
          </Notice>
        )}
      </div>
    </ReportFrame>
  );
}

function whoSigns(names: readonly string[]): string {
  if (names.length === 0) return "Uw bestuur heeft nog geen bestuurder in dit portaal. Vraag het samenwerkingsverband om er een toe te voegen.";
  return `Vraag ${new Intl.ListFormat("nl", { type: "disjunction" }).format(names)} om in te loggen en deze pagina te openen.`;
}
