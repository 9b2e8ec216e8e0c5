import { queueWaitingMail } from "@/lib/data/mail/outbox";
import { removeOldLinks } from "@/lib/data/people/sign-in-links";

const KEEP_LINKS_FOR = 7 * 24 * 3_600_000;

/** What has to be looked after every hour. */
export async function keepUp(now: Date): Promise<void> {
  await queueWaitingMail(now);
  await removeOldLinks(new Date(now.getTime() - KEEP_LINKS_FOR));
}
