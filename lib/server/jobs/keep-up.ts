import { removeUnusedFiles } from "@/lib/data/files/remove-unused-files";
import { removeOldImports } from "@/lib/data/importing/import-draft";
import { queueWaitingMail, removeOldMails } from "@/lib/data/mail/outbox";
import { removeOldSessions } from "@/lib/data/people/sessions";
import { removeOldLinks } from "@/lib/data/people/sign-in-links";
import { removeExpired } from "@/lib/data/retention/remove-expired";
import { removeOldRateLimits } from "@/lib/data/rate-limit";

const DAY = 24 * 3_600_000;
const KEEP_LINKS_FOR = 7 * DAY;
const KEEP_SESSIONS_FOR = 30 * DAY;
/** Long enough to look back over a round. */
const KEEP_MAILS_FOR = 365 * DAY;
/** From reading a form in to going through it; longer than a holiday. */
const KEEP_IMPORTS_FOR = 30 * DAY;
/** As long as an answer may wait in a browser to be saved. */
const KEEP_UNUSED_FILES_FOR = 30 * DAY;

/** What has to be looked after every hour. */
export async function keepUp(now: Date): Promise<void> {
  await queueWaitingMail(now);
  await removeOldLinks(new Date(now.getTime() - KEEP_LINKS_FOR));
  await removeOldSessions(new Date(now.getTime() - KEEP_SESSIONS_FOR));
  await removeOldRateLimits(now);
  await removeExpired(now);
  await removeOldMails(new Date(now.getTime() - KEEP_MAILS_FOR));
  await removeOldImports(new Date(now.getTime() - KEEP_IMPORTS_FOR));
  await removeUnusedFiles(new Date(now.getTime() - KEEP_UNUSED_FILES_FOR));
}
