import type { Prisma } from "@/lib/data/generated/client";
import { portalAddress } from "@/lib/data/portal-address";
import { roundOpenedMail } from "@/lib/mail/round-opened";
import { demoId } from "./random";
import type { StoredRound } from "./reports/planned-report";

const HOUR = 3_600_000;

/**
 * The mails that the office sent when it opened a round. Two went wrong, in the two ways that are
 * possible: refused, and perhaps sent.
 */
export async function storeMails(tx: Prisma.TransactionClient, regionName: string, round: StoredRound): Promise<void> {
  const reports = await tx.report.findMany({
    where: { roundId: round.id },
    select: { id: true, board: { select: { id: true, name: true, memberships: { select: { user: { select: { name: true, email: true } } } } } } },
    orderBy: { board: { number: "asc" } },
  });
  const invited = reports.flatMap(({ id, board }) =>
    board.memberships.map(({ user }) => {
      const facts = {
        name: user.name,
        boardName: board.name,
        regionName,
        roundName: round.name,
        address: `${portalAddress()}/verantwoording/${id}`,
      };
      const row = { regionId: round.regionId, boardId: board.id, reportId: id, recipient: user.email };
      return { facts, row };
    }),
  );
  const mails = invited.map(({ facts, row }, index) => ({
    ...row,
    ...marks(`round.invited:${round.id}:${row.boardId}`, row.recipient, round.opensAt),
    ...roundOpenedMail({ ...facts, deadline: round.deadline }),
    ...outcome(invited.length - index, round.opensAt),
  }));
  await tx.outboxMail.createMany({ data: mails, skipDuplicates: true });
}

/** What became of a mail, by how many follow it. */
function outcome(left: number, at: Date) {
  switch (left) {
    case 1:
      return { triedAt: at, lastError: "ECONNECTION: Connection closed unexpectedly" };
    case 2:
      return { triedAt: null, lastError: "EENVELOPE: Can't send mail - all recipients were rejected: 550 5.1.1 no such user" };
    default:
      return { triedAt: at, sentAt: new Date(at.getTime() + 30_000) };
  }
}

function marks(eventKey: string, recipient: string, at: Date) {
  return {
    id: demoId("mail", eventKey, recipient),
    eventKey,
    createdAt: at,
    attempts: 1,
    expiresAt: new Date(at.getTime() + 12 * HOUR),
  };
}
