import type { Prisma } from "@/lib/data/generated/client";
import type { FrozenVersion } from "@/lib/data/reports/freeze";
import type { ReportRow } from "@/lib/data/reports/report-row";
import { submittedMailToBoard, submittedMailToOffice } from "@/lib/mail/submitted";
import type { SignedBy } from "@/lib/report/filing";
import { involvedOfBoard, mailPeople, readersOfRegion } from "./mail-people";
import { reportEvent, reportLetter, reviewAddress } from "./report-event";

/** The receipt of a version: to those of its board who signed or worked on it, and to who reads it. */
export async function mailSubmitted(tx: Prisma.TransactionClient, report: ReportRow, submission: FrozenVersion & SignedBy): Promise<void> {
  const event = reportEvent(report, `report.submitted:${submission.id}`);
  const facts = {
    ...reportLetter(report, "/ontvangst"),
    ...submission,
  };
  const board = await involvedOfBoard(tx, report, submission);
  await mailPeople(tx, board, event, ({ name }) => submittedMailToBoard({ ...facts, name }));
  const office = await readersOfRegion(tx, report.round.regionId);
  await mailPeople(tx, office, event, ({ name }) => submittedMailToOffice({ ...facts, address: reviewAddress(report), name }));
}
