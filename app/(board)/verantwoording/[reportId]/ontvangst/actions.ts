"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { askConfirmation } from "@/lib/data/reports/board-verdict";
import { currentActor } from "@/lib/server/current-actor";
import { sentFormData } from "@/lib/server/sent-form-data";
import { confirmLink } from "@/lib/server/sign-in/confirm-link";

/** Mails the board's signatories once more that they can confirm. */
export async function askAgain(sent: FormData): Promise<{ said: string }> {
  const reportId = sentFormData(sent).get("verantwoording");
  const actor = await currentActor();
  if (!actor) return { said: "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en probeer het dan nog eens." };
  const asked = await askConfirmation(actor, typeof reportId === "string" ? reportId : "", confirmLink, new Date());
  if (asked.ok) {
    const { mailed } = asked.value;
    return { said: mailed === 0 ? "Vandaag is al een mail verstuurd. Morgen kunt u het opnieuw vragen." : "Het bestuur krijgt een mail met een nieuwe link." };
  }
  switch (asked.problem.code) {
    case "notFound":
      return notFound();
    case "notSubmitted":
    case "alreadyGiven":
      refresh();
      return { said: "Er is niets meer te bevestigen." };
    case "nobodySigns":
      return { said: "Dit bestuur heeft nog geen bestuurder in Rekenschap die kan bevestigen." };
  }
}
