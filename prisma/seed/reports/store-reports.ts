import type { Prisma } from "@/lib/data/generated/client";
import type { ReportRows } from "./report-rows";

/** Rows in one statement; enough to be quick, few enough for the parameters of one. */
const BATCH = 800;

/** Stores reports with their answers, history, submissions, figures and trace. */
export async function storeReports(tx: Prisma.TransactionClient, reports: readonly ReportRows[]): Promise<void> {
  await inBatches(reports.map(({ report }) => report), (data) => tx.report.createMany({ data }));
  await inBatches(reports.flatMap(({ answers }) => answers), (data) => tx.answer.createMany({ data }));
  await inBatches(reports.flatMap(({ history }) => history), (data) => tx.answerHistory.createMany({ data }));
  await inBatches(reports.flatMap(({ submissions }) => submissions), (data) => tx.submission.createMany({ data }));
  await inBatches(reports.flatMap(({ figures }) => figures), (data) => tx.figure.createMany({ data }));
  const trace = reports.flatMap(({ audit }) => audit);
  await inBatches([...trace].sort(byMoment), (data) => tx.auditEvent.createMany({ data }));
}

export async function inBatches<T>(rows: readonly T[], store: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await store(rows.slice(at, at + BATCH));
}

function byMoment(a: Prisma.AuditEventCreateManyInput, b: Prisma.AuditEventCreateManyInput): number {
  return new Date(a.at ?? 0).getTime() - new Date(b.at ?? 0).getTime();
}
