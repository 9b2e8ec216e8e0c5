import type { Metadata } from "next";
import { StartImport } from "@/components/importing/start-import";
import { framePropsOf } from "@/components/report/frame-props";
import { NextStep } from "@/components/report/next-step";
import { progressText } from "@/components/report/progress-text";
import { ReportFrame } from "@/components/report/report-frame";
import { takenOverText } from "@/components/report/taken-over-text";
import { TaskList } from "@/components/report/task-list";
import { AskedAgain } from "@/components/review/asked-again";
import { BoardRemarks } from "@/components/review/board-remarks";
import { ReopenedList } from "@/components/review/reopened-list";
import { PageTitle } from "@/components/ui/page-title";
import { formStatus } from "@/components/report/form-status";
import { loadImport } from "@/lib/data/importing/import-draft";
import { loadRemarks } from "@/lib/data/reports/load-remarks";
import { askedQuestions } from "@/lib/report/asked-again";
import { hasBegun } from "@/lib/report/progress";
import { periodTitle } from "@/lib/values/period";
import { withdraw } from "./actions";
import { reply } from "./remark-actions";
import { reportForm } from "./report-form";

export const metadata: Metadata = { title: "Overzicht" };

const namesOf = (partnerships: readonly { name: string }[]) =>
  new Intl.ListFormat("nl").format(partnerships.map(({ name }) => name));

/** Where one is, what is left, and what to do next. */
export default async function OverviewPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { actor, form, now } = await reportForm((await params).reportId);
  const { nav, saved, groups, progress, takenOver } = framePropsOf(form, now);
  const status = formStatus(form, now);
  const { asked } = form;
  const { context } = form.content;
  const reading = form.editable ? await loadImport(actor, form.id) : null;
  const read = asked?.remarks ?? (await loadRemarks(actor, form.id));
  return (
    <ReportFrame nav={{ ...nav, current: "overzicht" }} saved={saved}>
      <PageTitle
        kicker={`${form.boardName}, voor ${namesOf(form.content.context.board.partnerships)} (${form.regionName}), ${periodTitle(form.round.period)}`}
        title={form.round.name}
        tag={status.tag}
        lead={status.lead}
      />
      <div className="mt-6 max-w-text space-y-6">
        {asked ? <AskedAgain given={asked.given} editable={form.editable} /> : null}
        <NextStep form={form} groups={groups} progress={progress} withdraw={withdraw} />
      </div>
      {asked ? (
        <div className="mt-12 max-w-text">
          <h2>{form.editable ? "Open vragen" : "Gevraagd"}</h2>
          <ReopenedList
            reportId={form.id}
            asked={askedQuestions(form.content, asked.given, asked.remarks.remarks)}
            remarks={asked.remarks.remarks}
            context={context}
          />
        </div>
      ) : form.editable ? (
        <div className="mt-12 max-w-text">
          <h2>Onderdelen</h2>
          <p className="text-ink-2">{progressText(progress)}. U kunt in elke volgorde werken.</p>
          {takenOver.length > 0 ? (
            <p className="mt-2 font-semibold">{takenOverText(takenOver.length)}.</p>
          ) : form.previous && !hasBegun(form.content) ? (
            <p className="mt-2 max-w-read">
              Dit formulier is ook over {form.previous.label} ingevuld. Bij elk onderdeel kunt u de antwoorden van toen
              overnemen. Cijfers en bedragen vult u opnieuw in.
            </p>
          ) : null}
          <TaskList reportId={form.id} groups={groups} takenOver={takenOver} />
        </div>
      ) : null}
      {form.editable ? (
        <div className="mt-12 max-w-text">
          <StartImport reportId={form.id} reading={reading?.fileName ?? null} />
        </div>
      ) : null}
      {read ? (
        <div className="mt-12 max-w-text">
          <BoardRemarks read={read} context={context} reply={form.canFile ? null : reply} />
        </div>
      ) : null}
    </ReportFrame>
  );
}
