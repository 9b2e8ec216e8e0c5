import type { Metadata } from "next";
import { framePropsOf } from "@/components/report/frame-props";
import { NextStep } from "@/components/report/next-step";
import { progressText } from "@/components/report/progress-text";
import { ReportFrame } from "@/components/report/report-frame";
import { TaskList } from "@/components/report/task-list";
import { PageTitle } from "@/components/ui/page-title";
import { formStatus } from "@/components/report/form-status";
import { periodTitle } from "@/lib/values/period";
import { withdraw } from "./actions";
import { reportForm } from "./report-form";

export const metadata: Metadata = { title: "Overzicht" };

/** Where one is, what is left, and what to do next. */
export default async function OverviewPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { form, now } = await reportForm((await params).reportId);
  const { nav, saved, groups, progress } = framePropsOf(form, now);
  const status = formStatus(form, now);
  return (
    <ReportFrame nav={{ ...nav, current: "overzicht" }} saved={saved}>
      <PageTitle
        kicker={`${form.regionName}, ${periodTitle(form.round.period)}`}
        title={form.round.name}
        tag={status.tag}
        lead={status.lead}
      />
      <div className="mt-6 max-w-text">
        <NextStep form={form} groups={groups} progress={progress} withdraw={withdraw} />
      </div>
      {form.editable ? (
        <div className="mt-12 max-w-text">
          <h2>Onderdelen</h2>
          <p className="text-ink-2">{progressText(progress)}. U kunt in elke volgorde werken.</p>
          <TaskList reportId={form.id} groups={groups} />
        </div>
      ) : null}
    </ReportFrame>
  );
}
