import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { queueMail } from "@/lib/data/mail/queue-mail";
import { during } from "@/lib/data/reports/form-context";
import { roundPhase } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { formatDate } from "@/lib/values/date";
import { findRound } from "./find-round";

export type Invited = {
  /** Boards that were invited, and how many people got a mail. */
  boards: number;
  mails: number;
  /** Boards without anybody to write to. */
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
  return database().$transaction(async (tx) => {
    const boards = await tx.board.findMany({
      where: {
        id: { in: [...boardIds] },
        participations: {
          some: { partnershipId: { in: round.partnerships.map(({ id }) => id) }, ...during(round.countDate) },
        },
      },
      select: { id: true, name: true, memberships: { select: { user: true } } },
    });
    if (boards.length === 0) return problem("noBoards");
    let mails = 0;
    for (const board of boards) {
      const key = { roundId: round.id, boardId: board.id };
      const report = await tx.report.upsert({ where: { roundId_boardId: key }, create: key, update: {} });
      await tx.roundBoard.upsert({
        where: { roundId_boardId: key },
        create: { ...key, invitedAt: now },
        update: { invitedAt: now },
      });
      const people = new Map(board.memberships.map(({ user }) => [user.id, user]));
      for (const user of people.values()) {
        await queueMail(tx, {
          eventKey: `round.invited:${round.id}:${board.id}:${now.toISOString()}`,
          recipient: user.email,
          subject: `${round.name}: u kunt beginnen`,
          text: invitation(user.name, board.name, round.name, region.name, round.deadline, `${baseUrl}/verantwoording/${report.id}`),
        });
        mails += 1;
      }
    }
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.boardsInvited",
      regionId: region.id,
      details: { round: slug, boards: boards.map(({ id }) => id) },
    });
    const withoutPeople = boards.filter(({ memberships }) => memberships.length === 0).map(({ name }) => name);
    return ok({ boards: boards.length, mails, withoutPeople });
  });
}

function invitation(person: string, board: string, round: string, region: string, deadline: Date, link: string): string {
  return [
    `Beste ${person},`,
    `${region} vraagt ${board} om de verantwoording ${round} in te vullen. Dat kan in uw browser. U hoeft niets op te slaan en u kunt altijd later verdergaan.`,
    `Begin hier:\n${link}`,
    `Inleveren kan tot en met ${formatDate(deadline)}.`,
    region,
  ].join("\n\n");
}
