import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { cellsOf, type FigureCells } from "@/lib/figures/cells";
import { figureDetail, type FigureDetail } from "@/lib/figures/figure-detail";
import { findHeadLine } from "@/lib/figures/line";
import { filedOnBehalf } from "@/lib/data/reports/filed-on-behalf";
import type { OnBehalfState } from "@/lib/report/filing";
import type { TemplateDefinition } from "@/lib/template/definition";
import { showYears } from "@/lib/figures/show-year";
import { loadYears } from "./load-years";
import { readableReports } from "./readable-reports";
import { openReadingRoom, type FigureRequest, type ReadingRoom } from "./reading-room";

export type FigurePage = {
  room: ReadingRoom;
  detail: FigureDetail;
  /** Labels of the years that stand beside each other. */
  years: { now: string; before: string | null };
  /** Reports that staff can open, by board. */
  reports: ReadonlyMap<string, string>;
  /** Boards whose version was filed on their behalf. */
  onBehalf: ReadonlyMap<string, OnBehalfState>;
  /** The form of the round. */
  definition: TemplateDefinition;
};

/**
 * One figure of a round with the boards behind it. `key` is a line's key, such as `verwijzingenSo`
 * or `ankerpuntScore.1`. Null for who may not read it, and for what does not exist.
 */
export async function loadFigure(actor: Actor, request: FigureRequest & { key: string }, now: Date): Promise<FigurePage | null> {
  const room = await openReadingRoom(actor, request);
  if (!room) return null;
  const { region, round, viewer, scopes, scope } = room;
  const loaded = await loadYears(region.id, round, now);
  const years = showYears(loaded, scopes, viewer);
  const current = loaded.at(-1);
  const line = current && findHeadLine(current.definition, request.key);
  if (!years || !current || !line) return null;
  const office = viewer.kind === "office";
  const boardIds = current.boards.map(({ id }) => id);
  const [counted, reports, onBehalf] = await Promise.all([
    office ? loadCounted(region.id, round.periodKey, line.figure.id, boardIds) : new Map<string, FigureCells>(),
    readableReports(actor, region.id, round),
    filedOnBehalf(region.id, round.periodKey),
  ]);
  return {
    room,
    detail: figureDetail(line, scope, years, viewer.kind, { lastYear: current.lastYear, counted }),
    years: { now: current.label, before: loaded.at(-2)?.label ?? null },
    reports: new Map(reports.map(({ id, boardId }) => [boardId, id])),
    onBehalf,
    definition: current.definition,
  };
}

/** What the region's office holds of these boards, as cells. */
async function loadCounted(
  regionId: string,
  periodKey: string,
  figure: string,
  boardIds: string[],
): Promise<Map<string, FigureCells>> {
  const rows = await database().keyFigure.findMany({
    where: { regionId, periodKey, figureKey: figure, boardId: { in: boardIds } },
    select: { boardId: true, partnership: true, dimension: true, state: true, value: true },
  });
  return new Map(
    [...Map.groupBy(rows, ({ boardId }) => boardId ?? "")].map(([boardId, values]) => [
      boardId,
      cellsOf(values.map((value) => ({ ...value, figure, previous: false })), false),
    ]),
  );
}
