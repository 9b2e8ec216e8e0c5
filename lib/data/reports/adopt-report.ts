import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { mailAdopted } from "@/lib/data/mail/mail-adopted";
import { isUnconfirmed } from "@/lib/report/filing";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { signedByOf } from "./filing";
import { lockSubmitted, type SubmittedProblem } from "./lock-submitted";

/**
 * Adopts a submitted report; from then on nothing in it ever changes.
 *
 * A version that was filed on behalf of its board waits for the board, `unconfirmed`.
 *
 * @param version the version that was read: a later one was submitted, `otherVersion`.
 */
export async function adoptReport(
  actor: Actor,
  reportId: string,
  version: number,
  now: Date,
): Promise<Result<true, SubmittedProblem | Problem<"unconfirmed">>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const locked = await lockSubmitted(tx, actor, "report.adopt", reportId, version);
    if (!locked.ok) return locked;
    const { report, submission } = locked.value;
    // What was filed on behalf of a board is adopted when the board stands behind it.
    if (isUnconfirmed(signedByOf(submission))) return problem("unconfirmed");
    await tx.report.update({
      where: { id: reportId },
      data: { status: "adopted", adoptedAt: now, adoptedById: actor.userId },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.adopted",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { version },
    });
    await mailAdopted(tx, report, { adoptedAt: now, version });
    return ok(true);
  });
}
