import type { Prisma } from "@/lib/data/generated/client";
import type { ReportRow } from "@/lib/data/reports/report-row";
import { adoptedMail } from "@/lib/mail/adopted";
import { mailPeople, peopleOfBoard } from "./mail-people";
import { reportEvent, reportLetter } from "./report-event";

/** Tells the people of a board that its report was adopted. */
export async function mailAdopted(
  tx: Prisma.TransactionClient,
  report: ReportRow,
  adopted: { adoptedAt: Date; version: number },
): Promise<void> {
  const facts = { ...reportLetter(report, "/controleren"), ...adopted };
  await mailPeople(tx, await peopleOfBoard(tx, report.boardId), reportEvent(report, `report.adopted:${report.id}`), ({ name }) =>
    adoptedMail({ ...facts, name }),
  );
}
