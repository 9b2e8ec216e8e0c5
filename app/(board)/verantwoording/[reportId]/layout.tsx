import type { ReactNode } from "react";
import { OnBehalfBar } from "@/components/on-behalf/on-behalf-bar";
import { roundAddress } from "@/components/region/region-address";
import { FocusHeading } from "@/components/report/focus-heading";
import { SaverProvider } from "@/components/report/saver-provider";
import { TogetherProvider } from "@/components/together/together-provider";
import { takeBack } from "./actions";
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
  const { round, onBehalfSince } = form;
  return (
    <SaverProvider key={form.id} userId={actor.userId} reportId={form.id} editable={form.editable}>
      <FocusHeading />
      {onBehalfSince && form.status !== "adopted" ? (
        <OnBehalfBar
          reportId={form.id}
          boardName={form.boardName}
          regionName={form.regionName}
          since={onBehalfSince}
          ofOffice={form.canFile}
          canTakeBack={form.canTakeBack}
          roundHref={roundAddress(round, { slug: form.regionSlug })}
          takeBack={takeBack}
        />
      ) : null}
      <TogetherProvider reportId={form.id} notes={form.canNote}>
        {children}
      </TogetherProvider>
    </SaverProvider>
  );
}
