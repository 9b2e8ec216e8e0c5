import type { Prisma } from "@/lib/data/generated/client";
import type { ReportRow } from "@/lib/data/reports/report-row";
import { submittedMailToBoard, submittedMailToOffice } from "@/lib/mail/submitted";
import { involvedOfBoard, mailPeople, readersOfRegion } from "./mail-people";
import { reportEvent, reportLetter, reviewAddress } from "./report-event";

export type SubmittedVersion = {
  id: string;
  version: number;
  receipt: string;
  submittedAt: Date;
  submittedById: string | null;
  signatoryName: string;
  signatoryFunction: string;
  late: boolean;
};

/** The receipt of a version: to those of its board who signed or worked on it, and to who reads it. */
export async function mailSubmitted(tx: Prisma.TransactionClient, report: ReportRow, submission: SubmittedVersion): Promise<void> {
  const event = reportEvent(report, `report.submitted:${submission.id}`);
  const facts = {
    ...reportLetter(report, "/ontvangst"),
    ...submission,
    signatory: { name: submission.signatoryName, function: submission.signatoryFunction },
  };
  const board = await involvedOfBoard(tx, report, submission);
  await mailPeople(tx, board, event, ({ name }) => submittedMailToBoard({ ...facts, name }));
  const office = await readersOfRegion(tx, report.round.regionId);
  await mailPeople(tx, office, event, ({ name }) => submittedMailToOffice({ ...facts, address: reviewAddress(report), name }));
}
