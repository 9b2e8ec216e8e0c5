"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { sendAgain } from "@/lib/data/mail/send-again";
import { officeDecision } from "../../office-action";

/** Has a mail sent once more. */
export async function resend(data: FormData): Promise<{ problem: string } | undefined> {
  return officeDecision(data, async (actor, form) => {
    const sent = await sendAgain(actor, form.text("mail"), new Date());
    if (!sent.ok) {
      return sent.problem.code === "notFound" ? notFound() : "Dat hoeft niet meer: de mail is al verstuurd of wacht. Laad de pagina opnieuw.";
    }
    refresh();
    return undefined;
  });
}
