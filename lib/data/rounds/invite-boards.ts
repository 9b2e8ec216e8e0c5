import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { queueMail } from "@/lib/data/mail/queue-mail";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { roundPhase } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { formatDate } from "@/lib/values/date";
import { inRound } from "./boards-of-round";
import { findRound, type RoundRow } from "./find-round";

export type Invited = {
  /** Boards where somebody got a mail, and how many people did. */
  boards: number;
  mails: number;
  /** Boards without anybody to write to; they do not count as invited. */
  withoutPeople: string[];
};

/**
 * Invites boards to an open round: everybody with a role at the board gets a mail with the direct
 * link. Also gives a report to a board that joined after the round was opened.
 *
 * @param baseUrl where the portal is, without a slash at the end
 */
export async function inviteBoards(
  actor: Actor,
  regionSlug: string,
  slug: string,
  boardIds: readonly string[],
  baseUrl: string,
  now: Date,
): Promise<Result<Invited, Problem<"notFound" | "notOpen" | "noBoards">>> {
  const found = await findRound(actor, "region.manageRounds", slug, regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  if (roundPhase(round, now) !== "open") return problem("notOpen");
  return database().$transaction(
    async (tx) => {
      await lockRegion(tx, region.id);
      const boards = await tx.board.findMany({
        where: { id: { in: boardIds.filter(isId) }, ...inRound(round) },
        orderBy: { name: "asc" },
        select: boardSelect,
      });
      if (boards.length === 0) return problem("noBoards");
      let mails = 0;
      for (const board of boards) mails += await invite(tx, board, round, region.name, baseUrl, now);
      await recordAudit(tx, {
        actorId: actor.userId,
        action: "round.boardsInvited",
        regionId: region.id,
        details: { round: slug, boards: boards.map(({ id }) => id), mails },
      });
      const withoutPeople = boards.filter(({ memberships }) => memberships.length === 0).map(({ name }) => name);
      return ok({ boards: boards.length - withoutPeople.length, mails, withoutPeople });
    },
    { timeout: 30_000 },
  );
}

const boardSelect = {
  id: true,
  name: true,
  memberships: { select: { user: { select: { id: true, name: true, email: true } } } },
} satisfies Prisma.BoardSelect;

/** @returns how many people got a mail */
async function invite(
  tx: Prisma.TransactionClient,
  board: Prisma.BoardGetPayload<{ select: typeof boardSelect }>,
  round: RoundRow,
  regionName: string,
  baseUrl: string,
  now: Date,
): Promise<number> {
  const key = { roundId: round.id, boardId: board.id };
  const report = await tx.report.upsert({ where: { roundId_boardId: key }, create: key, update: {} });
  const people = new Map(board.memberships.map(({ user }) => [user.id, user]));
  if (people.size === 0) return 0;
  const own = await tx.roundBoard.upsert({
    where: { roundId_boardId: key },
    create: { ...key, invitedAt: now },
    update: { invitedAt: now },
  });
  const deadline = own.deadline && own.deadline > round.deadline ? own.deadline : round.deadline;
  const link = `${baseUrl}/verantwoording/${report.id}`;
  for (const user of people.values()) {
    await queueMail(tx, {
      eventKey: `round.invited:${round.id}:${board.id}:${now.toISOString()}`,
      recipient: user.email,
      subject: `${round.name}: u kunt beginnen`,
      text: [
        `Beste ${user.name},`,
        `${regionName} vraagt ${board.name} om dit in te vullen: ${round.name}. Dat kan in uw browser. U hoeft niets op te slaan en u kunt altijd later verdergaan.`,
        `Begin hier:\n${link}`,
        `Indienen kan tot en met ${formatDate(deadline)}.`,
        regionName,
      ].join("\n\n"),
    });
  }
  return people.size;
}
