import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { during } from "@/lib/data/reports/form-context";
import { inRound } from "@/lib/data/rounds/boards-of-round";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { askedCells, cellKey, cellOfKey } from "@/lib/template/answers/figure-answer";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { applies } from "@/lib/template/question";

/** What the SWV may hold of a figure: a number in the figure's unit (cents for money), or why not. */
export type KeyFigureEntry = number | "nvt" | "onbekend";

export type NumberFigure = FigureDefinition & { type: "integer" | "percent" | "money" };

export type KeyFigureTable = {
  region: RegionRow;
  round: RoundRow;
  /** Figures in numbers that the SWV may prefill, in the template's order. */
  figures: NumberFigure[];
  boards: {
    id: string;
    name: string;
    /** Cells asked of this board, by figure: the others are not to be filled in. */
    cells: Record<string, string[]>;
    /** By figure, then by cell key. */
    values: Record<string, Record<string, { entry: KeyFigureEntry; source: string }>>;
  }[];
};

/** The table in which the office types received amounts and figures of its own, for one round. */
export async function loadKeyFigureTable(
  actor: Actor,
  slug: string,
  regionSlug?: string,
): Promise<KeyFigureTable | null> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return null;
  const { region, round } = found;
  const definition = await definitionOfVersion(round.templateVersionId);
  const figures = definition.figures.filter(isNumberFigure).filter((figure) => figure.prefillableBySwv);
  const partnershipIds = round.partnerships.map(({ id }) => id);
  const [boards, rows] = await Promise.all([
    database().board.findMany({
      where: inRound(round),
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        schools: { where: { partnershipId: { in: partnershipIds } }, select: { type: true } },
        participations: {
          where: { partnershipId: { in: partnershipIds }, ...during(round.countDate) },
          select: { partnershipId: true },
        },
      },
    }),
    database().keyFigure.findMany({ where: { regionId: region.id, periodKey: round.periodKey } }),
  ]);
  return {
    region,
    round,
    figures,
    boards: boards.map((board) => {
      const taking = new Set(board.participations.map(({ partnershipId }) => partnershipId));
      const facts = {
        id: board.id,
        name: board.name,
        schoolTypes: board.schools.map(({ type }) => type),
        schoolCount: board.schools.length,
        partnerships: round.partnerships.filter(({ id }) => taking.has(id)),
      };
      const cells: Record<string, string[]> = {};
      for (const figure of figures) {
        if (!applies(definition, figure.appliesTo, facts)) continue;
        cells[figure.id] = askedCells(figure, { board: facts }).map(cellKey);
      }
      const values: KeyFigureTable["boards"][number]["values"] = {};
      for (const row of rows) {
        if (row.boardId !== board.id || row.state === "pm") continue;
        const entry = row.state === "number" ? row.value : row.state;
        if (entry === null) continue;
        const key = cellKey({ partnership: row.partnership || null, value: row.dimension || null });
        (values[row.figureKey] ??= {})[key] = { entry, source: row.source };
      }
      return { id: board.id, name: board.name, cells, values };
    }),
  };
}

function isNumberFigure(figure: FigureDefinition): figure is NumberFigure {
  return figure.type === "integer" || figure.type === "percent" || figure.type === "money";
}

export type KeyFigureChange = {
  boardId: string;
  figure: string;
  cell: string;
  /** Null takes the value away. */
  entry: KeyFigureEntry | null;
};

/**
 * Stores what the office typed in the table: all changes or none. A cell that is not asked of the
 * board is refused, so that a value never hides in a place that nobody sees.
 *
 * @param source where the numbers come from, shown beside them
 */
export async function saveKeyFigures(
  actor: Actor,
  slug: string,
  regionSlug: string,
  changes: readonly KeyFigureChange[],
  source: string,
  now: Date,
): Promise<Result<{ changed: number }, Problem<"notFound" | "unknownCell">>> {
  const table = await loadKeyFigureTable(actor, slug, regionSlug);
  if (!table) return problem("notFound");
  const { region, round } = table;
  for (const change of changes) {
    const board = table.boards.find(({ id }) => id === change.boardId);
    if (!board?.cells[change.figure]?.includes(change.cell)) return problem("unknownCell", { path: change.cell });
  }
  await database().$transaction(
    async (tx) => {
      for (const { boardId, figure, cell, entry } of changes) {
        const { partnership, value } = cellOfKey(cell);
        const key = {
          regionId: region.id,
          boardId,
          periodKey: round.periodKey,
          figureKey: figure,
          partnership: partnership ?? "",
          dimension: value ?? "",
        };
        if (entry === null) {
          await tx.keyFigure.deleteMany({ where: key });
        } else {
          const stored = {
            state: typeof entry === "number" ? ("number" as const) : entry,
            value: typeof entry === "number" ? entry : null,
            source,
            updatedAt: now,
            updatedById: actor.userId,
          };
          await tx.keyFigure.upsert({
            where: { regionId_boardId_periodKey_figureKey_partnership_dimension: key },
            create: { ...key, ...stored },
            update: stored,
          });
        }
        await recordAudit(tx, {
          actorId: actor.userId,
          action: "keyFigure.changed",
          regionId: region.id,
          boardId,
          details: { figure, cell, entry, period: round.periodKey, source },
        });
      }
    },
    { timeout: 60_000 },
  );
  return ok({ changed: changes.length });
}
