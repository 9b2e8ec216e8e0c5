import type { Actor } from "@/lib/access/actor";
import type { BoardInput, SchoolInput } from "@/lib/boards/board-input";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { managingRegions } from "@/lib/data/people/managing-region";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadBoard } from "./list-boards";
import { leave, participate } from "./participate";

export type BoardProblem = Problem<
  "notFound" | "numberTaken" | "schoolTaken" | "unknownPartnership" | "nameOfOtherRegion"
>;

/**
 * Adds a board to SWVs of the region. A board that other regions have is joined, not doubled.
 *
 * @param from the day from which it takes part, midnight in UTC
 */
export async function addBoard(
  actor: Actor,
  regionSlug: string,
  input: BoardInput,
  partnershipCodes: readonly string[],
  from: Date,
): Promise<Result<{ boardId: string }, BoardProblem>> {
  const region = await findRegion(actor, "region.manageBoards", regionSlug);
  if (!region) return problem("notFound");
  const partnerships = region.partnerships.filter(({ code }) => partnershipCodes.includes(code));
  if (partnerships.length === 0) return problem("unknownPartnership");
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const existing = await tx.board.findUnique({ where: { number: input.number } });
    if (existing && existing.name !== input.name) return problem("numberTaken", { details: { name: existing.name } });
    const board = existing ?? (await tx.board.create({ data: input }));
    for (const { id } of partnerships) await participate(tx, board.id, id, from);
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "board.changed",
      regionId: region.id,
      boardId: board.id,
      details: { added: true, partnerships: partnerships.map(({ code }) => code) },
    });
    return ok({ boardId: board.id });
  });
}

/**
 * Renames a board of the region and sets the SWVs it takes part in; with none, it takes part no
 * longer and only its earlier rounds keep it.
 *
 * @param input.from the day from which it takes part in SWVs that are new to it, midnight in UTC
 * @param today its last day in SWVs that are taken away, midnight in UTC
 */
export async function changeBoard(
  actor: Actor,
  regionSlug: string,
  boardId: string,
  input: { name: string; partnershipCodes: readonly string[]; from: Date },
  today: Date,
): Promise<Result<true, BoardProblem>> {
  const found = await findManaged(actor, regionSlug, boardId);
  if (!found) return problem("notFound");
  const { region, board } = found;
  const wanted = region.partnerships.filter(({ code }) => input.partnershipCodes.includes(code));
  if (wanted.length < input.partnershipCodes.length) return problem("unknownPartnership");
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    if (input.name !== board.name) {
      const managing = (await managingRegions(tx, [boardId], today)).get(boardId);
      if (managing !== region.id) return problem("nameOfOtherRegion");
      await tx.board.update({ where: { id: boardId }, data: { name: input.name } });
    }
    for (const { id: partnershipId, code } of region.partnerships) {
      if (!wanted.some(({ id }) => id === partnershipId)) await leave(tx, boardId, partnershipId, today);
      else if (!board.partnerships.includes(code)) await participate(tx, boardId, partnershipId, input.from);
    }
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "board.changed",
      regionId: region.id,
      boardId,
      details: { name: input.name, partnerships: wanted.map(({ code }) => code) },
    });
    return ok(true);
  });
}

/** Adds a school to a board of the region, or changes the one with that id. */
export async function saveSchool(
  actor: Actor,
  regionSlug: string,
  boardId: string,
  schoolId: string | null,
  input: SchoolInput,
): Promise<Result<true, BoardProblem>> {
  const found = await findManaged(actor, regionSlug, boardId);
  if (!found) return problem("notFound");
  const { region, board } = found;
  if (schoolId !== null && !board.schools.some(({ id }) => id === schoolId)) return problem("notFound");
  const partnership = region.partnerships.find(({ code }) => code === input.partnership);
  if (!partnership || !board.partnerships.includes(partnership.code)) return problem("unknownPartnership");
  const { partnership: _, ...fields } = input;
  const data = { ...fields, boardId, partnershipId: partnership.id };
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const other = await tx.school.findUnique({ where: { code: input.code }, select: { id: true } });
    if (other && other.id !== schoolId) return problem("schoolTaken");
    if (schoolId === null) await tx.school.create({ data });
    else await tx.school.update({ where: { id: schoolId }, data });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "board.changed",
      regionId: region.id,
      boardId,
      details: { school: input.code },
    });
    return ok(true);
  });
}

/** Takes a school off the board; what was reported about it stays. */
export async function removeSchool(
  actor: Actor,
  regionSlug: string,
  boardId: string,
  schoolId: string,
): Promise<Result<true, BoardProblem>> {
  const found = await findManaged(actor, regionSlug, boardId);
  const school = found?.board.schools.find(({ id }) => id === schoolId);
  if (!found || !school) return problem("notFound");
  return database().$transaction(async (tx) => {
    await tx.school.delete({ where: { id: schoolId } });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "board.changed",
      regionId: found.region.id,
      boardId,
      details: { removedSchool: school.code },
    });
    return ok(true);
  });
}

async function findManaged(actor: Actor, regionSlug: string, boardId: string) {
  const region = await findRegion(actor, "region.manageBoards", regionSlug);
  const board = region && (await loadBoard(region, boardId));
  return region && board ? { region, board } : null;
}
