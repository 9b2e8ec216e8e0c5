import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailErratum } from "@/lib/data/mail/mail-erratum";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { nameableKeys } from "@/lib/report/reopening";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import type { FormContext } from "@/lib/template/context";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { reportSelect, reportThing, type ReportRow } from "./report-row";
import { snapshotOf } from "./stored-snapshot";

export type ErratumRequest = {
  /** Empty for the report as a whole. */
  questionKey: string;
  /** Unformatted, not empty. */
  text: string;
  signatory: { name: string; function: string };
};

export type ErratumProblem = Problem<"notFound" | "notAllowed" | "notAdopted" | "unknownQuestion" | "alreadyThere">;

/**
 * Attaches a correction to an adopted report, in the board's name. The report and its hash stay as
 * they are. Who reviews reports gets a mail.
 */
export async function addErratum(
  actor: Actor,
  reportId: string,
  request: ErratumRequest,
  now: Date,
): Promise<Result<true, ErratumProblem>> {
  const { questionKey, text, signatory } = request;
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    // Two presses at once: the second finds the first.
    await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
    const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
    if (!report || !can(actor, "report.readDraft", reportThing(report))) return problem("notFound");
    if (!can(actor, "report.addErratum", reportThing({ ...report, status: "adopted" }))) return problem("notAllowed");
    if (report.status !== "adopted") return problem("notAdopted");
    const context = await signedContext(tx, report);
    if (questionKey !== "" && !nameableKeys(context).includes(questionKey)) return problem("unknownQuestion");
    if ((await tx.erratum.count({ where: { reportId, questionKey, text } })) > 0) return problem("alreadyThere");
    const erratum = await tx.erratum.create({
      data: {
        reportId,
        questionKey,
        text,
        signatoryName: signatory.name,
        signatoryFunction: signatory.function,
        authorId: actor.userId,
        createdAt: now,
      },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.erratumAdded",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { erratum: erratum.id, question: questionKey },
    });
    await mailErratum(tx, report, erratum, context);
    return ok(true);
  });
}

/** What was asked of the board in the version that was adopted. */
async function signedContext(tx: Prisma.TransactionClient, report: ReportRow): Promise<FormContext> {
  const adopted = await tx.submission.findFirstOrThrow({
    where: { reportId: report.id, withdrawnAt: null },
    orderBy: { version: "desc" },
    select: { snapshot: true },
  });
  return contentOfSnapshot(snapshotOf(adopted), await definitionOfVersion(report.round.templateVersionId)).context;
}
