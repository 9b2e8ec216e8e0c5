import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/data/generated/client";
import type { ReportRow } from "@/lib/data/reports/report-row";
import { withdrawnMailToBoard, withdrawnMailToOffice } from "@/lib/mail/withdrawn";
import { involvedOfBoard, mailPeople, readersOfRegion } from "./mail-people";
import { reportEvent, reportLetter, reviewListAddress } from "./report-event";

/** Tells those who were told that a version was submitted that it was taken back, but for who did that. */
export async function mailWithdrawn(
  tx: Prisma.TransactionClient,
  report: ReportRow,
  submission: { id: string; version: number; receipt: string; submittedById: string | null },
  actor: Actor,
): Promise<void> {
  const event = reportEvent(report, `report.withdrawn:${submission.id}`);
  const { version, receipt } = submission;
  const facts = { ...reportLetter(report), version, receipt };
  const board = (await involvedOfBoard(tx, report, submission)).filter(({ id }) => id !== actor.userId);
  await mailPeople(tx, board, event, ({ name }) => withdrawnMailToBoard({ ...facts, name, withdrawnBy: actor.name }));
  const office = (await readersOfRegion(tx, report.round.regionId)).filter(({ id }) => id !== actor.userId);
  await mailPeople(tx, office, event, ({ name }) => withdrawnMailToOffice({ ...facts, address: reviewListAddress(report), name }));
}
