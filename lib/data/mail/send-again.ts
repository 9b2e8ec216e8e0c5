import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { canSendAgain } from "@/lib/mail/mail-state";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadOutboxMail } from "./load-outbox";
import { sendMailJobs } from "./queue-mail";

const DAY = 24 * 3_600_000;
const TRY_FOR = 4 * DAY;

/**
 * Has a mail sent that did not go out, or of which nobody knows whether it did: somebody decided that
 * it may arrive twice.
 */
export async function sendAgain(actor: Actor, mailId: string, now: Date): Promise<Result<true, Problem<"notFound" | "notNeeded">>> {
  const found = await loadOutboxMail(actor, mailId, now);
  if (!found) return problem("notFound");
  const { region, mail } = found;
  if (!canSendAgain(mail.state)) return problem("notNeeded");
  return database().$transaction(async (tx) => {
    // Only as it was when that was decided: of two who press at once, one does something.
    const { count } = await tx.outboxMail.updateMany({
      where: { id: mail.id, sentAt: null, triedAt: mail.triedAt, expiresAt: mail.expiresAt },
      data: { triedAt: null, lastError: null, expiresAt: new Date(now.getTime() + TRY_FOR) },
    });
    if (count === 0) return problem("notNeeded");
    await sendMailJobs(tx, [mail.id]);
    await recordAudit(tx, { actorId: actor.userId, action: "mail.sentAgain", regionId: region.id, details: { mailId: mail.id } });
    return ok(true);
  });
}
