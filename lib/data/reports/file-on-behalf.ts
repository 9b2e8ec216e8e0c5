import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailFiledOnBehalf, type MakeLink } from "@/lib/data/mail/mail-on-behalf";
import { peopleOfBoard } from "@/lib/data/mail/mail-people";
import { OFFICE_FUNCTION, type Received, type Signer } from "@/lib/report/filing";
import { findings } from "@/lib/report/findings";
import { findingsToFix } from "@/lib/report/reopening";
import { isLate, mayWrite } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadBoardTerms } from "./board-dates";
import { loadContentToSign } from "./content-to-sign";
import { freeze } from "./freeze";
import { reportSelect, reportThing } from "./report-row";
import { isStillAsSeen } from "./seen";
import type { SubmitProblem, Submitted } from "./submit-report";

export type FilingRequest = {
  received: Received;
  note: string;
  /** What the board signed on paper; null: its signatories are asked to confirm. */
  statement: (Signer & { fileId: string }) | null;
  /** What the office declares, as printed. */
  declaration: string;
  /** What was on the page, see `seenOf`. */
  seen: string;
};

export type FilingProblem = SubmitProblem | Problem<"unknownFile" | "nobodySigns">;

/**
 * Files a report for its board: as `submitReport`, under the name of who does it, with what the board
 * signed on paper or else a mail to its signatories that asks to confirm.
 *
 * @param makeLink makes a link by which one signatory signs in and comes to the page where one confirms
 */
export async function fileOnBehalf(
  actor: Actor,
  reportId: string,
  request: FilingRequest,
  makeLink: MakeLink,
  now: Date,
): Promise<Result<Submitted, FilingProblem>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
    const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
    if (!report || !can(actor, "report.fileOnBehalf", reportThing(report))) return problem("notFound");
    const terms = await loadBoardTerms(tx, report);
    const writable = mayWrite(report.status, report.round, terms, now);
    if (!writable.ok) return writable;

    const toSign = await loadContentToSign(tx, report);
    const { content } = toSign;
    if (!isStillAsSeen(request.seen, reportId, toSign)) return problem("changed");
    const toFix = findingsToFix(findings(content), terms.reopenedKeys);
    if (toFix.length > 0) return { ok: false, problem: { code: "incomplete", findings: toFix } };
    const statement = request.statement && (await statementOf(tx, reportId, request.statement));
    if (request.statement && !statement) return problem("unknownFile");
    const signatories = await peopleOfBoard(tx, report.boardId, ["boardSignatory"]);
    if (!statement && !signatories.some(({ id }) => id !== actor.userId)) return problem("nobodySigns");

    const { received, note } = request;
    const signatory = { name: actor.name, function: OFFICE_FUNCTION, statement: request.declaration };
    const onBehalfOf = { board: { id: report.boardId, name: report.board.name }, received, note, statement };
    const late = isLate(report.round, terms, now);
    const submission = await freeze(tx, actor, { report, content, signatory, onBehalfOf, late }, now);
    await tx.filing.create({
      data: {
        submissionId: submission.id,
        filedById: actor.userId,
        received,
        note,
        ...(statement && {
          statementFileId: statement.file.id,
          statementFileName: statement.file.name,
          statementName: statement.name,
          statementFunction: statement.function,
        }),
      },
    });
    await mailFiledOnBehalf(tx, report, { ...submission, filedById: actor.userId, asksToConfirm: statement === null }, makeLink, now);
    return ok({ receipt: submission.receipt, version: submission.version });
  });
}

async function statementOf(tx: Prisma.TransactionClient, reportId: string, { fileId, ...signer }: Signer & { fileId: string }) {
  const file = isId(fileId)
    ? await tx.annexFile.findFirst({ where: { id: fileId, reportId }, select: { id: true, name: true, hash: true } })
    : null;
  return file && { ...signer, file };
}
