"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { STATEMENT } from "@/components/report/statement";
import { takeBack as takeBackReport } from "@/lib/data/reports/on-behalf";
import { withdrawReport, type WithdrawProblem } from "@/lib/data/reports/withdraw-report";
import { SEEN_PATTERN } from "@/lib/data/reports/seen";
import { submitReport } from "@/lib/data/reports/submit-report";
import { versionNumber } from "@/lib/report/versions";
import { typedAction } from "@/lib/server/action";
import { sentFormData } from "@/lib/server/sent-form-data";
import { currentActor } from "@/lib/server/current-actor";
import { plainText } from "@/lib/template/answers/plain-text";

const name = plainText(200)
  .refine((text) => text.trim() !== "")
  .transform((text) => text.trim());

const signing = z.strictObject({
  reportId: z.string().max(60),
  name,
  function: name,
  confirmed: z.literal(true),
  seen: z.string().regex(SEEN_PATTERN),
});

const signAndSubmit = typedAction(signing, async (actor, { reportId, seen, ...signatory }) => {
  const result = await submitReport(
    actor,
    reportId,
    { name: signatory.name, function: signatory.function, statement: STATEMENT },
    new Date(),
    seen,
  );
  if (result.ok) revalidatePath(`/verantwoording/${reportId}`, "layout");
  return result;
});

/** Signs a report in the board's name and hands it in. */
export async function submit(input: unknown) {
  return signAndSubmit(input);
}

const WITHDRAW_PROBLEMS: Readonly<Record<Exclude<WithdrawProblem["code"], "notFound">, string>> = {
  notAllowed: "Alleen een bestuurder van uw bestuur kan intrekken.",
  notSubmitted: "Deze verantwoording is niet meer ingediend. Laad de pagina opnieuw.",
  otherVersion: "Er is intussen een nieuwe versie ingediend. Laad de pagina opnieuw.",
  opened: "Het samenwerkingsverband heeft deze versie intussen geopend. Vraag het SWV om die terug te geven.",
  closed: "De ronde is gesloten. Vraag het SWV om uw verantwoording terug te geven.",
};

/** Takes back the version that was on the screen. */
export async function withdraw(sent: FormData): Promise<{ problem: string } | undefined> {
  const data = sentFormData(sent);
  const actor = await currentActor();
  if (!actor) return { problem: "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en probeer het dan nog eens." };
  const [reportId, version] = [data.get("verantwoording"), data.get("versie")];
  const number = typeof version === "string" ? versionNumber(version) : undefined;
  if (typeof reportId !== "string" || number === undefined) notFound();
  const withdrawn = await withdrawReport(actor, reportId, number, new Date());
  if (!withdrawn.ok) {
    const { code } = withdrawn.problem;
    return code === "notFound" ? notFound() : { problem: WITHDRAW_PROBLEMS[code] };
  }
  revalidatePath(`/verantwoording/${reportId}`, "layout");
  return undefined;
}

const TAKE_BACK_PROBLEMS = {
  notOnBehalf: "Uw bestuur vult deze verantwoording al zelf in. Laad de pagina opnieuw.",
  otherwise: "Er is intussen iets veranderd. Laad de pagina opnieuw.",
  frozen: "Deze verantwoording is intussen ingediend. Klopt die niet, dan kan een bestuurder haar weigeren of intrekken.",
} as const;

/** The board goes on by itself with what the office wrote. */
export async function takeBack(sent: FormData): Promise<{ problem: string } | undefined> {
  const data = sentFormData(sent);
  const [reportId, since] = [data.get("verantwoording"), data.get("sinds")];
  const actor = await currentActor();
  if (!actor) return { problem: "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en probeer het dan nog eens." };
  if (typeof reportId !== "string" || typeof since !== "string") notFound();
  const taken = await takeBackReport(actor, reportId, new Date(since));
  if (!taken.ok) return taken.problem.code === "notFound" ? notFound() : { problem: TAKE_BACK_PROBLEMS[taken.problem.code] };
  revalidatePath(`/verantwoording/${reportId}`, "layout");
  return undefined;
}
