import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChooseForm } from "@/components/importing/choose-form";
import { contentToReview } from "@/components/importing/review-content";
import { ReviewProvider } from "@/components/importing/review-context";
import { PlaceButton, ReviewPage } from "@/components/importing/review-page";
import { framePropsOf } from "@/components/report/frame-props";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { UntilReady } from "@/components/report/until-ready";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadImport } from "@/lib/data/importing/import-draft";
import { periodLabel, previousPeriod } from "@/lib/values/period";
import { reportForm } from "../report-form";

export const metadata: Metadata = { title: "Inlezen" };

/** Reads a filled-in form in: choose the file, then go through what was found in it. */
export default async function ImportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { actor, form, now } = await reportForm((await params).reportId);
  if (!form.editable) redirect(reportPath.overview(form.id));
  const { nav, saved } = framePropsOf(form, now);
  const draft = await loadImport(actor, form.id);
  const frame = { nav: { ...nav, current: "inlezen" }, saved, back: <TextLink href={reportPath.overview(form.id)}>Overzicht</TextLink> };
  if (!draft) {
    return (
      <ReportFrame {...frame}>
        <PageTitle
          kicker="Stap 1 van 2"
          title="Begin met een bestand"
          lead="Kies een ingevuld formulier. Het portaal leest het en doet per vraag een voorstel. Er wordt nog niets ingevuld."
        />
        <div className="mt-8">
          <UntilReady>
            <ChooseForm
              reportId={form.id}
              thisYear={periodLabel(form.round.period)}
              lastYear={periodLabel(previousPeriod(form.round.period))}
            />
          </UntilReady>
        </div>
      </ReportFrame>
    );
  }
  const { id, source, fileName, review } = draft;
  return (
    <ReviewProvider
      key={id}
      userId={actor.userId}
      reportId={form.id}
      draft={{ id, source, fileName, review }}
      content={contentToReview(form.content)}
      revisions={form.revisions}
      reopenedKeys={form.asked?.given.reopenedKeys ?? null}
    >
      <ReportFrame {...frame} next={<PlaceButton />}>
        <PageTitle
          kicker="Stap 2 van 2"
          title="Nakijken wat er is gelezen"
          lead="Er is nog niets ingevuld. Kies per vraag wat u overneemt. Met de knop onderaan zet u alles in één keer in de verantwoording."
          meta={<span className="wrap-anywhere">{`${fileName}, verantwoording van ${source === "thisYear" ? "dit jaar" : "vorig jaar"}`}</span>}
        />
        <UntilReady>
          <ReviewPage />
        </UntilReady>
      </ReportFrame>
    </ReviewProvider>
  );
}
