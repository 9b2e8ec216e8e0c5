import type { Actor } from "@/lib/access/actor";
import { planBoardsImport, type BoardsImportPlan } from "@/lib/boards/plan-import";
import { readBoardsCsv, type BoardsFileRow } from "@/lib/boards/read-boards-csv";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { findRegion, type RegionRow } from "@/lib/data/regions/find-region";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { joinPartnership } from "./participate";

export type BoardsImportProblem =
  | Problem<"notFound" | "tooLarge" | "notCsv" | "missingColumns" | "empty">
  | (Problem<"doubts"> & { plan: BoardsImportPlan });

/** What importing this file would do; nothing is stored. */
export async function planImport(
  actor: Actor,
  regionSlug: string,
  csv: string,
): Promise<Result<BoardsImportPlan, BoardsImportProblem>> {
  const region = await findRegion(actor, "region.manageBoards", regionSlug);
  if (!region) return problem("notFound");
  const read = readBoardsCsv(csv);
  if (!read.ok) return read;
  return ok(await plan(database(), region, read.value.rows, read.value.doubts));
}

/**
 * Imports a file of boards and schools: all of it, or with any doubt nothing.
 *
 * @param from the day from which boards take part in SWVs that are new to them, midnight in UTC
 */
export async function importBoards(
  actor: Actor,
  regionSlug: string,
  csv: string,
  from: Date,
): Promise<Result<BoardsImportPlan, BoardsImportProblem>> {
  const region = await findRegion(actor, "region.manageBoards", regionSlug);
  if (!region) return problem("notFound");
  const read = readBoardsCsv(csv);
  if (!read.ok) return read;
  return database().$transaction(
    async (tx) => {
      await lockRegion(tx, region.id);
      const planned = await plan(tx, region, read.value.rows, read.value.doubts);
      if (planned.doubts.length > 0) return { ok: false, problem: { code: "doubts", plan: planned } };
      await carryOut(tx, region, read.value.rows, planned, from);
      await recordAudit(tx, {
        actorId: actor.userId,
        action: "boards.imported",
        regionId: region.id,
        details: {
          newBoards: planned.newBoards.length,
          renamedBoards: planned.renamedBoards.length,
          newSchools: planned.newSchools.length,
          changedSchools: planned.changedSchools.length,
        },
      });
      return ok(planned);
    },
    { timeout: 60_000 },
  );
}

async function plan(
  tx: Prisma.TransactionClient,
  region: RegionRow,
  rows: readonly BoardsFileRow[],
  doubts: BoardsImportPlan["doubts"],
): Promise<BoardsImportPlan> {
  const ids = region.partnerships.map(({ id }) => id);
  const boards = await tx.board.findMany({
    where: { number: { in: rows.map(({ board }) => board.number) } },
    select: {
      number: true,
      name: true,
      participations: { select: { partnershipId: true, until: true, partnership: { select: { code: true } } } },
    },
  });
  const schools = await tx.school.findMany({
    where: { code: { in: rows.map(({ school }) => school.code) } },
    include: { board: { select: { number: true } }, partnership: { select: { id: true, code: true } } },
  });
  const own = schools.filter(({ partnership }) => ids.includes(partnership.id));
  const planned = planBoardsImport(
    rows,
    {
      boards: boards.map(({ number, name, participations }) => ({
        number,
        name,
        partnerships: participations
          .filter(({ partnershipId, until }) => until === null && ids.includes(partnershipId))
          .map(({ partnership }) => partnership.code),
        shared: participations.some(({ partnershipId }) => !ids.includes(partnershipId)),
      })),
      schools: own.map(({ code, name, type, municipality, board, partnership }) => ({
        code,
        name,
        type,
        municipality,
        partnership: partnership.code,
        boardNumber: board.number,
      })),
      partnerships: region.partnerships.map(({ code }) => code),
    },
    { schools: new Set(schools.filter((school) => !own.includes(school)).map(({ code }) => code)) },
  );
  const all = [...doubts, ...planned.doubts].sort((a, b) => a.line - b.line);
  return { ...planned, doubts: all };
}

/** Writes what the plan says is new or different, and leaves the rest alone. */
async function carryOut(
  tx: Prisma.TransactionClient,
  region: RegionRow,
  rows: readonly BoardsFileRow[],
  planned: BoardsImportPlan,
  from: Date,
): Promise<void> {
  const partnershipIds = new Map(region.partnerships.map(({ code, id }) => [code, id]));
  await tx.board.createMany({ data: planned.newBoards, skipDuplicates: true });
  for (const { number, to } of planned.renamedBoards) {
    await tx.board.update({ where: { number }, data: { name: to } });
  }
  const boards = await tx.board.findMany({
    where: { number: { in: rows.map(({ board }) => board.number) } },
    select: { id: true, number: true },
  });
  const boardIds = new Map(boards.map(({ id, number }) => [number, id]));
  const idsOf = (boardNumber: string, partnership: string) => {
    const boardId = boardIds.get(boardNumber);
    const partnershipId = partnershipIds.get(partnership);
    if (!boardId || !partnershipId) throw new Error(`board ${boardNumber} or SWV ${partnership} passed the plan and is not there`);
    return { boardId, partnershipId };
  };
  const joining = planned.joining.map(({ number, partnership }) => idsOf(number, partnership));
  for (const { id } of region.partnerships) {
    const boardIds = joining.filter(({ partnershipId }) => partnershipId === id).map(({ boardId }) => boardId);
    await joinPartnership(tx, id, boardIds, from);
  }
  await tx.school.createMany({
    data: planned.newSchools.map(({ boardNumber, partnership, ...school }) => ({ ...school, ...idsOf(boardNumber, partnership) })),
  });
  const changed = new Set(planned.changedSchools.map(({ code }) => code));
  for (const { board, school } of rows) {
    if (!changed.has(school.code)) continue;
    const { code, partnership, ...fields } = school;
    await tx.school.update({ where: { code }, data: { ...fields, ...idsOf(board.number, partnership) } });
  }
}
