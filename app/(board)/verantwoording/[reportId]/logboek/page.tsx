import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { framePropsOf } from "@/components/report/frame-props";
import { ReportFrame } from "@/components/report/report-frame";
import { TraceTable } from "@/components/trace/trace-table";
import { PageTitle } from "@/components/ui/page-title";
import { loadReportTrace } from "@/lib/data/trace/load-trace";
import { reportForm } from "../report-form";

export const metadata: Metadata = { title: "Logboek" };

type Props = { params: Promise<{ reportId: string }>; searchParams: Promise<{ voor?: unknown }> };

/** What happened to the report, for its own board. */
export default async function ReportTracePage({ params, searchParams }: Props) {
  const { reportId } = await params;
  const { voor } = await searchParams;
  const { actor, form, now } = await reportForm(reportId);
  const trace = await loadReportTrace(actor, reportId, { before: typeof voor === "string" ? voor : undefined });
  if (!trace) notFound();
  const { nav, saved } = framePropsOf(form, now);
  return (
    <ReportFrame nav={{ ...nav, current: "logboek" }} saved={saved}>
      <PageTitle
        title="Logboek"
        lead="Wat er met deze verantwoording gebeurde, wie dat deed en wanneer. Niemand kan hier iets wijzigen of weghalen."
      />
      <div className="mt-6">
        <TraceTable
          trace={trace}
          olderAddress={(before) => `/verantwoording/${form.id}/logboek?voor=${before}`}
        />
      </div>
    </ReportFrame>
  );
}
