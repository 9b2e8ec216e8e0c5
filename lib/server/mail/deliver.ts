import { claimMail, markRefused, markSent, markUncertain } from "@/lib/data/mail/outbox";
import { environment } from "@/lib/server/environment";
import { withoutTokens } from "@/lib/server/sign-in/token";
import { sendMail, type Delivery, type Mail } from "./send";

/**
 * Sends a mail of the queue, if it still waits, and writes down how that went.
 *
 * @returns `again` when it has to be tried later.
 */
export async function deliverMail(id: string, send: (mail: Mail) => Promise<Delivery> = sendMail): Promise<"done" | "again"> {
  const mail = await claimMail(id, new Date());
  if (!mail) return "done";
  const delivery = await send(mail);
  switch (delivery.outcome) {
    case "sent":
      // Outside the demo nobody needs to read later on how somebody could sign in.
      await markSent(id, environment().demo ? mail.text : withoutTokens(mail.text), new Date());
      return "done";
    case "refused":
      await markRefused(id, delivery.reason);
      return "again";
    case "unknown":
      await markUncertain(id, delivery.reason);
      return "done";
  }
}
