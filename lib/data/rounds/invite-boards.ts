import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { addresseesOf, mailPeople } from "@/lib/data/mail/mail-people";
import { namedRoleSelect } from "@/lib/data/people/shown-name";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { roundOpenedMail } from "@/lib/mail/round-opened";
import { roundPhase } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
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
      for (const board of boards) mails += await invite(tx, board, round, region, baseUrl, now);
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
  memberships: { select: namedRoleSelect },
} satisfies Prisma.BoardSelect;

/** @returns how many people got a mail */
async function invite(
  tx: Prisma.TransactionClient,
  board: Prisma.BoardGetPayload<{ select: typeof boardSelect }>,
  round: RoundRow,
  region: { id: string; name: string },
  baseUrl: string,
  now: Date,
): Promise<number> {
  const key = { roundId: round.id, boardId: board.id };
  const report = await tx.report.upsert({ where: { roundId_boardId: key }, create: key, update: {} });
  const people = addresseesOf(board.memberships);
  if (people.length === 0) return 0;
  const own = await tx.roundBoard.upsert({
    where: { roundId_boardId: key },
    create: { ...key, invitedAt: now },
    update: { invitedAt: now },
  });
  const deadline = own.deadline && own.deadline > round.deadline ? own.deadline : round.deadline;
  const event = {
    eventKey: `round.invited:${round.id}:${board.id}:${now.toISOString()}`,
    regionId: region.id,
    boardId: board.id,
    reportId: report.id,
  };
  const facts = {
    boardName: board.name,
    regionName: region.name,
    roundName: round.name,
    address: `${baseUrl}/verantwoording/${report.id}`,
    deadline,
  };
  await mailPeople(tx, people, event, ({ name }) => roundOpenedMail({ ...facts, name }));
  return people.length;
}
