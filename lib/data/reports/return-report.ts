import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailPeople, peopleOfBoard } from "@/lib/data/mail/mail-people";
import { reportEvent, reportLetter } from "@/lib/data/mail/report-event";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { returnedMail } from "@/lib/mail/returned";
import { nameableKeys, reopenedKeys } from "@/lib/report/reopening";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { lockSubmitted, type SubmittedProblem } from "./lock-submitted";
import type { ReportRow } from "./report-row";
import { snapshotOf } from "./stored-snapshot";

export type ReturnRequest = {
  /** The version that was read. */
  version: number;
  /** Keys of the questions that the reviewer wants to see changed. */
  namedKeys: readonly string[];
  /** What the board should do; not empty. */
  message: string;
  /** The last moment for the board to submit again. */
  dueAt: Date;
};

export type ReturnProblem = SubmittedProblem | Problem<"nothingNamed" | "unknownQuestion" | "dateHasPassed">;

/**
 * Gives a submitted version back to its board: the named questions reopen with those they are summed
 * with (`reopenedKeys`), everything else stays as it was signed. The people of the board get a mail.
 *
 * @param portalUrl where the portal is, without a slash at the end
 */
export async function returnReport(
  actor: Actor,
  reportId: string,
  request: ReturnRequest,
  portalUrl: string,
  now: Date,
): Promise<Result<true, ReturnProblem>> {
  const { version, namedKeys, message, dueAt } = request;
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const locked = await lockSubmitted(tx, actor, "report.return", reportId, version);
    if (!locked.ok) return locked;
    const { report, submission } = locked.value;
    if (namedKeys.length === 0) return problem("nothingNamed");
    if (dueAt <= now) return problem("dateHasPassed");
    const definition = await definitionOfVersion(report.round.templateVersionId);
    const { context } = contentOfSnapshot(snapshotOf(submission), definition);
    const asked = nameableKeys(context);
    if (!namedKeys.every((key) => asked.includes(key))) return problem("unknownQuestion");

    const given = await tx.reportReturn.create({
      data: {
        reportId,
        submissionId: submission.id,
        message,
        dueAt,
        namedKeys: asked.filter((key) => namedKeys.includes(key)),
        reopenedKeys: reopenedKeys(namedKeys, context),
        returnedById: actor.userId,
        returnedAt: now,
      },
    });
    await tx.report.update({ where: { id: reportId }, data: { status: "returned" } });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.returned",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { version, dueAt: dueAt.toISOString(), named: given.namedKeys, reopened: given.reopenedKeys },
    });
    await mailBoard(tx, report, given, portalUrl);
    return ok(true);
  });
}

async function mailBoard(
  tx: Prisma.TransactionClient,
  report: ReportRow,
  given: { id: string; message: string; dueAt: Date; namedKeys: readonly string[] },
  portalUrl: string,
): Promise<void> {
  const facts = {
    ...reportLetter(report),
    address: `${portalUrl}/verantwoording/${report.id}`,
    message: given.message,
    dueAt: given.dueAt,
    questions: given.namedKeys.length,
  };
  await mailPeople(tx, await peopleOfBoard(tx, report.boardId), reportEvent(report, `report.returned:${given.id}`), ({ name }) =>
    returnedMail({ ...facts, name }),
  );
}
