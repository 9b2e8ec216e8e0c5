import type { Actor } from "@/lib/access/actor";
import { recordAudit, type AuditAction } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { roundPhase } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { inRound } from "./boards-of-round";
import { findRound, type RoundRow } from "./find-round";

export type OpenProblem = Problem<"notFound" | "alreadyOpened" | "alreadyPast" | "noBoards">;

/** Opens a round: every board of its SWVs gets a report to fill in. */
export async function openRound(
  actor: Actor,
  regionSlug: string,
  slug: string,
  now: Date,
): Promise<Result<{ reports: number }, OpenProblem>> {
  return withRound(actor, regionSlug, slug, async (tx, round, record): Promise<Result<{ reports: number }, OpenProblem>> => {
    if (round.openedAt) return problem("alreadyOpened");
    if (round.closesAt <= now || round.deadline <= now) return problem("alreadyPast");
    const boards = await tx.board.findMany({ where: inRound(round), select: { id: true } });
    if (boards.length === 0) return problem("noBoards");
    await tx.round.update({ where: { id: round.id }, data: { openedAt: now, opensAt: now } });
    await tx.report.createMany({
      data: boards.map(({ id }) => ({ roundId: round.id, boardId: id })),
      skipDuplicates: true,
    });
    await record("round.opened", { reports: boards.length });
    return ok({ reports: boards.length });
  });
}

export type CloseProblem = Problem<"notFound" | "notOpen">;

/** Closes a round before its time: from now on boards only read. */
export async function closeRound(
  actor: Actor,
  regionSlug: string,
  slug: string,
  now: Date,
): Promise<Result<true, CloseProblem>> {
  return withRound(actor, regionSlug, slug, async (tx, round, record): Promise<Result<true, CloseProblem>> => {
    if (roundPhase(round, now) !== "open") return problem("notOpen");
    await tx.round.update({ where: { id: round.id }, data: { closedAt: now } });
    await record("round.closed", {});
    return ok(true);
  });
}

export type ReopenProblem = Problem<"notFound" | "notClosed" | "alreadyPast">;

/** Takes back that a round was closed by hand; it stays open until its closing date. */
export async function reopenRound(
  actor: Actor,
  regionSlug: string,
  slug: string,
  now: Date,
): Promise<Result<true, ReopenProblem>> {
  return withRound(actor, regionSlug, slug, async (tx, round, record): Promise<Result<true, ReopenProblem>> => {
    if (!round.closedAt) return problem("notClosed");
    if (round.closesAt <= now) return problem("alreadyPast");
    await tx.round.update({ where: { id: round.id }, data: { closedAt: null } });
    await record("round.reopened", {});
    return ok(true);
  });
}

export type DeadlineProblem = Problem<"notFound" | "notLater">;

/**
 * Gives a board a deadline of its own, later than that of the round, or with null takes it away. One
 * after the closing of the round keeps it open to this board; see `writableUntil`.
 */
export async function setBoardDeadline(
  actor: Actor,
  regionSlug: string,
  slug: string,
  boardId: string,
  deadline: Date | null,
): Promise<Result<true, DeadlineProblem>> {
  return withRound(actor, regionSlug, slug, async (tx, round, record): Promise<Result<true, DeadlineProblem>> => {
    if (!isId(boardId)) return problem("notFound");
    const board = await tx.board.findFirst({
      where: { id: boardId, OR: [inRound(round), { reports: { some: { roundId: round.id } } }] },
      select: { id: true },
    });
    if (!board) return problem("notFound");
    if (deadline && deadline <= round.deadline) return problem("notLater");
    const key = { roundId: round.id, boardId };
    await tx.roundBoard.upsert({ where: { roundId_boardId: key }, create: { ...key, deadline }, update: { deadline } });
    await record("round.boardDeadlineSet", { deadline: deadline?.toISOString() ?? null }, boardId);
    return ok(true);
  });
}

type Recorder = (action: AuditAction, details: { [key: string]: string | number | null }, boardId?: string) => Promise<void>;

/** Runs a change of a round's state with the round as it stands behind the lock of its region. */
async function withRound<T, P extends Problem>(
  actor: Actor,
  regionSlug: string,
  slug: string,
  change: (tx: Prisma.TransactionClient, round: RoundRow, record: Recorder) => Promise<Result<T, P>>,
): Promise<Result<T, P | Problem<"notFound">>> {
  const found = await findRound(actor, "region.manageRounds", slug, regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const dates = await tx.round.findUniqueOrThrow({
      where: { id: round.id },
      select: { openedAt: true, closedAt: true, deadline: true, closesAt: true },
    });
    return change(tx, { ...round, ...dates }, (action, details, boardId) =>
      recordAudit(tx, {
        actorId: actor.userId,
        action,
        regionId: region.id,
        ...(boardId !== undefined && { boardId }),
        details: { round: slug, ...details },
      }),
    );
  });
}
