import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErratumForm } from "@/components/report/erratum-form";
import { framePropsOf } from "@/components/report/frame-props";
import { ReportFrame } from "@/components/report/report-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { errataBlock } from "@/lib/document/errata";
import { labelOf } from "@/lib/report/question-name";
import { nameableKeys } from "@/lib/report/reopening";
import { reportForm } from "../report-form";
import { sendErratum } from "./actions";

export const metadata: Metadata = { title: "Erratum" };

/** What the board corrected after its report was adopted, and a form to correct more. */
export default async function ErratumPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { actor, form, now } = await reportForm((await params).reportId);
  const report = form.status === "adopted" ? await loadSubmittedReport(actor, form.id) : null;
  if (!report) notFound();
  const { nav, saved } = framePropsOf(form, now);
  const { context } = report.content;
  const { items } = errataBlock(report.errata, context);
  return (
    <ReportFrame nav={{ ...nav, current: "erratum" }} saved={saved}>
      <PageTitle
        kicker={form.round.name}
        title="Erratum"
        lead="Uw verantwoording is vastgesteld en verandert niet meer. Klopt er toch iets niet, dan zet u hier een verbetering erbij: een erratum."
      />
      <div className="mt-8 max-w-text space-y-10">
        <section aria-labelledby="toegevoegd">
          <h2 id="toegevoegd" className="mb-4">
            Toegevoegd
          </h2>
          {items.length === 0 ? (
            <EmptyState title="Er is nog geen erratum">Is alles goed, dan hoeft u hier niets te doen.</EmptyState>
          ) : (
            <ol className="divide-y divide-line border-y border-line">
              {items.map(({ title, text, signed }, index) => (
                <li key={index} className="py-3">
                  <h3 className="font-sans text-base font-semibold">{title}</h3>
                  <p className="mt-1 max-w-read wrap-anywhere whitespace-pre-line">{text}</p>
                  <p className="mt-1 text-small text-ink-2">{signed}</p>
                </li>
              ))}
            </ol>
          )}
        </section>
        <section aria-labelledby="toevoegen">
          <h2 id="toevoegen" className="mb-4">
            Erratum toevoegen
          </h2>
          {form.canAddErratum ? (
            <ErratumForm
              action={sendErratum}
              reportId={form.id}
              name={actor.name}
              questions={nameableKeys(context).map((key) => ({ key, label: labelOf(key, context) }))}
            />
          ) : (
            <Notice>Alleen een bestuurder van {form.boardName} kan een erratum toevoegen.</Notice>
          )}
        </section>
      </div>
    </ReportFrame>
  );
}
