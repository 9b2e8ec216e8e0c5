import type { ReactNode } from "react";
import { FocusHeading } from "@/components/report/focus-heading";
import { SaverProvider } from "@/components/report/saver-provider";
import { TogetherProvider } from "@/components/together/together-provider";
import { reportForm } from "./report-form";

/** Saving goes on from page to page of a report. */
export default async function ReportLayout({
  params,
  children,
}: {
  params: Promise<{ reportId: string }>;
  children: ReactNode;
}) {
  const { actor, form } = await reportForm((await params).reportId);
  return (
    <SaverProvider key={form.id} userId={actor.userId} reportId={form.id} editable={form.editable}>
      <FocusHeading />
      <TogetherProvider reportId={form.id}>{children}</TogetherProvider>
    </SaverProvider>
  );
}
