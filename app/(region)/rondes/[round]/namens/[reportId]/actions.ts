"use server";

import { notFound, redirect } from "next/navigation";
import { officeDecision } from "@/app/(region)/office-action";
import { BEGIN_PROBLEMS } from "@/components/on-behalf/begin-problems";
import { beginOnBehalf } from "@/lib/data/reports/on-behalf";

/** From now on the office fills a report in for its board. */
export async function begin(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const reportId = form.text("verantwoording");
    const begun = await beginOnBehalf(actor, reportId, new Date());
    if (begun.ok) redirect(`/verantwoording/${reportId}`);
    const { code } = begun.problem;
    return code === "notFound" ? notFound() : BEGIN_PROBLEMS[code];
  });
}
