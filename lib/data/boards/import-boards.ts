import type { Actor } from "@/lib/access/actor";
import { planBoardsImport, type BoardsImportPlan } from "@/lib/boards/plan-import";
import { readBoardsCsv, type BoardsFileRow } from "@/lib/boards/read-boards-csv";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { findRegion, type RegionRow } from "@/lib/data/regions/find-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { participate } from "./participate";

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

/** Imports a file of boards and schools: all of it, or with any doubt nothing. */
export async function importBoards(
  actor: Actor,
  regionSlug: string,
  csv: string,
  now: Date,
): Promise<Result<BoardsImportPlan, BoardsImportProblem>> {
  const region = await findRegion(actor, "region.manageBoards", regionSlug);
  if (!region) return problem("notFound");
  const read = readBoardsCsv(csv);
  if (!read.ok) return read;
  return database().$transaction(
    async (tx) => {
      const planned = await plan(tx, region, read.value.rows, read.value.doubts);
      if (planned.doubts.length > 0) return { ok: false, problem: { code: "doubts", plan: planned } };
      await carryOut(tx, region, read.value.rows, now);
      await recordAudit(tx, {
        actorId: actor.userId,
        action: "boards.imported",
        regionId: region.id,
        details: {
          newBoards: planned.newBoards.length,
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
    select: { number: true, name: true },
  });
  const schools = await tx.school.findMany({
    where: { code: { in: rows.map(({ school }) => school.code) } },
    include: { board: { select: { number: true } }, partnership: { select: { id: true, code: true } } },
  });
  const own = schools.filter(({ partnership }) => ids.includes(partnership.id));
  const planned = planBoardsImport(
    rows,
    {
      boards,
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

async function carryOut(
  tx: Prisma.TransactionClient,
  region: RegionRow,
  rows: readonly BoardsFileRow[],
  now: Date,
): Promise<void> {
  const partnershipIds = new Map(region.partnerships.map(({ code, id }) => [code, id]));
  const boardIds = new Map<string, string>();
  for (const { board, school } of rows) {
    const partnershipId = partnershipIds.get(school.partnership);
    if (!partnershipId) throw new Error(`SWV ${school.partnership} passed the plan and is not in the region`);
    let boardId = boardIds.get(board.number);
    if (!boardId) {
      const stored = await tx.board.upsert({
        where: { number: board.number },
        create: board,
        update: { name: board.name },
      });
      boardId = stored.id;
      boardIds.set(board.number, boardId);
    }
    await participate(tx, boardId, partnershipId, now);
    const { partnership: _, ...fields } = school;
    const data = { ...fields, boardId, partnershipId };
    await tx.school.upsert({ where: { code: school.code }, create: data, update: data });
  }
}
