"use server";

import { notFound } from "next/navigation";
import type { LinkFormState } from "@/components/sign-in/link-form";
import { emailAddressSchema } from "@/lib/data/people/email-address";
import { environment } from "@/lib/server/environment";
import { attemptAfter, sentFormData } from "@/lib/server/sent-form-data";
import { giveBrowserSecret } from "@/lib/server/sign-in/browser-secret";
import { connectionAddress } from "@/lib/server/sign-in/connection";
import { inEvenTime } from "@/lib/server/sign-in/even-time";
import { requestLink } from "@/lib/server/sign-in/request-link";

const TOO_MANY = "U hebt al een paar keer een link gevraagd. Wacht een kwartier en probeer het dan opnieuw.";

/** A known address takes a few milliseconds more: there is a mail to queue. */
const ANSWER_MILLISECONDS = 300;

/** Asks for a link by mail. Neither the answer nor its time tells whether the address is known. */
export async function askForLink(previous: LinkFormState, sent: FormData): Promise<LinkFormState> {
  if (!environment().signInByLink) notFound();
  const data = sentFormData(sent);
  const attempt = attemptAfter(previous);
  const typed = data.get("adres");
  const address = emailAddressSchema.safeParse(typed);
  const email = typeof typed === "string" ? typed.slice(0, 254) : "";
  if (!address.success) return { attempt, email, error: address.error.issues[0]?.message };
  const connection = await connectionAddress();
  const browserHash = await giveBrowserSecret();
  const asked = await inEvenTime(ANSWER_MILLISECONDS, () =>
    requestLink({ email: address.data, returnTo: data.get("terug"), connection, browserHash }, new Date()),
  );
  return asked.ok ? { attempt, email, sentTo: address.data } : { attempt, email, error: TOO_MANY };
}
