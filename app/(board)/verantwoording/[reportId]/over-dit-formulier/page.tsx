import type { Metadata } from "next";
import { framePropsOf } from "@/components/report/frame-props";
import { FixedTexts } from "@/components/report/fixed-texts";
import { ReportFrame } from "@/components/report/report-frame";
import { PageTitle } from "@/components/ui/page-title";
import { reportForm } from "../report-form";

export const metadata: Metadata = { title: "Over dit formulier" };

/** The fixed texts of the form, to read. */
export default async function AboutPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { form, now } = await reportForm((await params).reportId);
  const { nav, saved } = framePropsOf(form, now);
  return (
    <ReportFrame nav={{ ...nav, current: "over-dit-formulier" }} saved={saved}>
      <PageTitle
        title="Over dit formulier"
        lead={`Deze teksten van ${form.regionName} staan in elke verantwoording. U hoeft hier niets in te vullen.`}
      />
      <FixedTexts context={form.content.context} />
    </ReportFrame>
  );
}
