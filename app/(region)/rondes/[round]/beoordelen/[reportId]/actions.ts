"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { officeDecision } from "../../../../office-action";

/** Adopts the version that was on the screen. */
export async function adopt(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const version = form.text("versie");
    if (!/^\d{1,6}$/.test(version)) notFound();
    const adopted = await adoptReport(actor, form.text("verantwoording"), Number(version), new Date());
    if (!adopted.ok) {
      switch (adopted.problem.code) {
        case "notFound":
          return notFound();
        case "notSubmitted":
          return "Deze verantwoording is al vastgesteld of is weer bij het bestuur. Laad de pagina opnieuw.";
        case "unconfirmed":
          return "Het bestuur heeft deze versie nog niet bevestigd. Vaststellen kan daarna.";
        case "otherVersion":
          return "Het bestuur heeft intussen een nieuwe versie ingediend. Laad de pagina opnieuw en lees die eerst.";
      }
    }
    refresh();
    return undefined;
  });
}
