import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import type { Prisma } from "@/lib/data/generated/client";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { signedBySelect, type SignedRow } from "./filing";
import { reportSelect, reportThing, type ReportRow } from "./report-row";

export type SubmittedProblem = Problem<"notFound" | "notSubmitted" | "otherVersion">;

/** A report whose latest version waits for a decision. */
export type SubmittedVersion = { report: ReportRow; submission: SignedRow & { id: string; snapshot: Prisma.JsonValue } };

/**
 * Holds a submitted report until the transaction ends, for somebody who may decide about it. Of two
 * who decide at once the first wins; the second finds the report as it is then.
 *
 * @param version the version that was read: a later one was submitted, `otherVersion`.
 */
export async function lockSubmitted(
  tx: Prisma.TransactionClient,
  actor: Actor,
  action: "report.adopt" | "report.return",
  reportId: string,
  version: number,
): Promise<Result<SubmittedVersion, SubmittedProblem>> {
  await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
  const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
  // Who may decide about it when it is submitted learns that it is not.
  if (!report || !can(actor, action, reportThing({ ...report, status: "submitted" }))) return problem("notFound");
  if (report.status !== "submitted") return problem("notSubmitted");
  const submission = await tx.submission.findFirst({
    where: { reportId, withdrawnAt: null },
    orderBy: { version: "desc" },
    select: { id: true, version: true, snapshot: true, ...signedBySelect },
  });
  return submission?.version === version ? ok({ report, submission }) : problem("otherVersion");
}
