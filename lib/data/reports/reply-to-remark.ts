import type { Actor } from "@/lib/access/actor";
import type { RemarkSide } from "@/lib/report/remark";
import { ok, problem, type Result } from "@/lib/result";
import { withRemark, type RemarkProblem } from "./remark-target";

/** Answers a remark, in the name of a side at which the person has a role. */
export async function replyToRemark(
  actor: Actor,
  remarkId: string,
  { side, text }: { side: RemarkSide; text: string },
  now: Date,
): Promise<Result<{ id: string }, RemarkProblem>> {
  return withRemark(actor, "report.replyToRemark", remarkId, async (tx, remark, record): Promise<Result<{ id: string }, RemarkProblem>> => {
    const { boardId, round } = await tx.report.findUniqueOrThrow({
      where: { id: remark.reportId },
      select: { boardId: true, round: { select: { regionId: true } } },
    });
    const speaksFor = actor.memberships.some((membership) =>
      side === "board"
        ? "boardId" in membership && membership.boardId === boardId
        : "regionId" in membership && membership.regionId === round.regionId && membership.role !== "reader",
    );
    if (!speaksFor) return problem("notFound");
    const reply = await tx.remarkReply.create({
      data: { remarkId, side, text, authorId: actor.userId, createdAt: now },
    });
    await record("report.remarkAnswered");
    return ok({ id: reply.id });
  });
}
