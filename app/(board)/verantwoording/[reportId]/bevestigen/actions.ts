"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { officeAction, type Outcome } from "@/app/(region)/office-action";
import type { FormState } from "@/components/region/form-state";
import { reportPath } from "@/components/report/report-paths";
import { confirmFiling, refuseFiling, type VerdictProblem } from "@/lib/data/reports/board-verdict";
import { versionNumber } from "@/lib/report/versions";
import { plainText } from "@/lib/template/answers/plain-text";

const line = plainText(200);
const prose = plainText(2_000);

/** The board stands behind what was filed for it. */
export async function confirm(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const signer = { name: form.text("naam").trim(), function: form.text("functie").trim() };
    const errors = {
      ...signerErrors(signer, ""),
      ...(form.text("bevestigd") === "ja" ? {} : { bevestigd: "Kruis de verklaring aan." }),
    };
    if (Object.keys(errors).length > 0) return { errors };
    const reportId = form.text("verantwoording");
    const given = await confirmFiling(actor, reportId, { ...signer, version: versionOf(form.text("versie")) }, new Date());
    if (!given.ok) return { errors: { "": problemText(given.problem.code) } };
    revalidatePath(reportPath.overview(reportId), "layout");
    redirect(reportPath.receipt(reportId));
  });
}

/** The board does not. */
export async function refuse(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const signer = { name: form.text("weigering-naam").trim(), function: form.text("weigering-functie").trim() };
    const reason = form.text("reden").trim();
    const errors = {
      ...(reason === "" ? { reden: "Schrijf wat er niet klopt." } : {}),
      ...(prose.safeParse(reason).success ? {} : { reden: "Maak de tekst korter dan 2.000 tekens en laat bijzondere tekens weg." }),
      ...signerErrors(signer, "weigering-"),
    };
    if (Object.keys(errors).length > 0) return { errors };
    const reportId = form.text("verantwoording");
    const given = await refuseFiling(actor, reportId, { ...signer, reason, version: versionOf(form.text("versie")) }, new Date());
    if (!given.ok) return { errors: { "": problemText(given.problem.code) } };
    revalidatePath(reportPath.overview(reportId), "layout");
    redirect(reportPath.overview(reportId));
  });
}

function signerErrors({ name, function: position }: { name: string; function: string }, prefix: string): Record<string, string> {
  const fits = (text: string) => text !== "" && line.safeParse(text).success;
  return {
    ...(fits(name) ? {} : { [`${prefix}naam`]: "Vul uw naam in, in hoogstens 200 tekens." }),
    ...(fits(position) ? {} : { [`${prefix}functie`]: "Vul uw functie in, in hoogstens 200 tekens." }),
  };
}

function versionOf(text: string): number {
  return versionNumber(text) ?? notFound();
}

function problemText(code: VerdictProblem["code"]): string {
  switch (code) {
    case "notFound":
      return notFound();
    case "notSubmitted":
      return "Er is nu niets te bevestigen: deze verantwoording is niet meer ingediend, of al vastgesteld. Laad de pagina opnieuw.";
    case "otherVersion":
      return "Er is intussen een nieuwe versie ingediend. Laad de pagina opnieuw en lees die eerst.";
    case "alreadyGiven":
      return "Een collega heeft deze versie al bevestigd of geweigerd. Laad de pagina opnieuw.";
    case "ownFiling":
      return "U hebt deze versie zelf ingediend. Vraag een andere bestuurder om te bevestigen.";
  }
}
