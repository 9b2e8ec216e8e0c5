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
  /** Boards that were invited since the form was made, by a colleague or by the same press sent twice: no mail again. */
  meanwhile: string[];
};

/** A board that is invited, with when the form said that it was invited last: empty where it said never. */
export type ChosenBoard = { id: string; invitedAt: string };

/**
 * Invites boards to an open round: everybody with a role at the board gets a mail with the direct
 * link, once: a second mail goes only to who was asked for knowing of the first. Also gives a report
 * to a board that joined after the round was opened.
 *
 * @param chosen `all` for every board of the round that was never invited
 * @param baseUrl where the portal is, without a slash at the end
 */
export async function inviteBoards(
  actor: Actor,
  regionSlug: string,
  slug: string,
  chosen: readonly ChosenBoard[] | "all",
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
        where: { ...(chosen !== "all" && { id: { in: chosen.map(({ id }) => id).filter(isId) } }), ...inRound(round) },
        orderBy: { name: "asc" },
        select: boardSelect,
      });
      if (boards.length === 0) return problem("noBoards");
      const seen = new Map(chosen === "all" ? [] : chosen.map(({ id, invitedAt }) => [id, invitedAt]));
      const outcome: Invited = { boards: 0, mails: 0, withoutPeople: [], meanwhile: [] };
      // Also those without people: they may have got a report just now.
      const told: string[] = [];
      for (const board of boards) {
        const mails = await invite(tx, board, seen.get(board.id) ?? "", round, region, baseUrl, now);
        if (mails !== "meanwhile") told.push(board.id);
        if (typeof mails === "number") {
          outcome.boards += 1;
          outcome.mails += mails;
        } else outcome[mails].push(board.name);
      }
      if (told.length === 0) return ok(outcome);
      await recordAudit(tx, {
        actorId: actor.userId,
        action: "round.boardsInvited",
        regionId: region.id,
        details: { round: slug, boards: told, mails: outcome.mails },
      });
      return ok(outcome);
    },
    { timeout: 30_000 },
  );
}

const boardSelect = {
  id: true,
  name: true,
  memberships: { select: namedRoleSelect },
} satisfies Prisma.BoardSelect;

/** @returns how many people get a mail, or why nobody does */
async function invite(
  tx: Prisma.TransactionClient,
  board: Prisma.BoardGetPayload<{ select: typeof boardSelect }>,
  seen: string,
  round: RoundRow,
  region: { id: string; name: string },
  baseUrl: string,
  now: Date,
): Promise<number | "withoutPeople" | "meanwhile"> {
  const key = { roundId: round.id, boardId: board.id };
  const report = await tx.report.upsert({ where: { roundId_boardId: key }, create: key, update: {} });
  const people = addresseesOf(board.memberships);
  if (people.length === 0) return "withoutPeople";
  const known = await tx.roundBoard.findUnique({ where: { roundId_boardId: key }, select: { invitedAt: true } });
  if ((known?.invitedAt?.toISOString() ?? "") !== seen) return "meanwhile";
  const own = await tx.roundBoard.upsert({
    where: { roundId_boardId: key },
    create: { ...key, invitedAt: now },
    update: { invitedAt: now },
  });
  const deadline = own.deadline && own.deadline > round.deadline ? own.deadline : round.deadline;
  const event = {
    eventKey: `round.invited:${round.id}:${board.id}:${seen}`,
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
  return mailPeople(tx, people, event, ({ name }) => roundOpenedMail({ ...facts, name }));
}
