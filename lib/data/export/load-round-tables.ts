import type { Reader } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { loadProgress, type BoardProgress } from "@/lib/data/dashboard/load-progress";
import { loadYears } from "@/lib/data/dashboard/load-years";
import { readableReports } from "@/lib/data/dashboard/readable-reports";
import { openReadingRoom, type ReadingRoom } from "@/lib/data/dashboard/reading-room";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { submittedDocument } from "@/lib/document/submitted";
import { figureRows } from "@/lib/export/figure-table";
import { indicatorRows } from "@/lib/export/indicator-table";
import { moneyRows } from "@/lib/export/money-table";
import { filedOnBehalf } from "@/lib/data/reports/filed-on-behalf";
import { isUnconfirmed, onBehalfState, type OnBehalfState } from "@/lib/report/filing";
import type { ProgressExportRow } from "@/lib/export/progress-table";
import { TEXT_TABLES, type ExportAudience, type RoundFacts, type RoundTables, type TableId, type TableRows } from "@/lib/export/round-tables";
import type { ExportedBoard } from "@/lib/export/row-fields";
import { spendingRows } from "@/lib/export/spending-table";
import { textRows } from "@/lib/export/text-table";
import { totalRows } from "@/lib/export/total-table";
import { cellsOf, type FigureCells } from "@/lib/figures/cells";
import { showYears } from "@/lib/figures/show-year";
import { calendarDay } from "@/lib/values/date";
import { periodLabel } from "@/lib/values/period";

/** How a report is read: as somebody who really looks at it, or as a program that opens nothing. */
export type ReadReport = (reportId: string) => Promise<SubmittedReport | null>;

export type RoundExport = RoundTables & { room: ReadingRoom; audience: ExportAudience };

/**
 * The tables of a round as this reader may have them: the figures as the dashboard shows them to the
 * reader over all of its SWVs, the texts of the reports that the reader may read. Null for who may not
 * read the dashboard, and for what does not exist.
 *
 * @param read how a report is read for the tables of texts
 */
export async function loadRoundTables(
  reader: Reader,
  request: { round: string; regionSlug?: string | undefined },
  wanted: readonly TableId[],
  read: ReadReport,
  now: Date,
): Promise<RoundExport | null> {
  const room = await openReadingRoom(reader, request);
  if (!room) return null;
  const tables: Partial<TableRows> = {
    ...(wanted.some((id) => ["cijfers", "totalen", "middelen", "indicatoren"].includes(id)) ? await figureTables(room, wanted, now) : {}),
    ...(wanted.includes("voortgang") && room.viewer.kind === "office" ? { voortgang: await progressOf(room, now) } : {}),
    ...(wanted.some((id) => TEXT_TABLES.includes(id)) ? await textTables(reader, room, wanted, read) : {}),
  };
  return { room, audience: room.viewer.kind === "office" ? "swv" : "meelezer", round: await factsOf(room), tables };
}

/** A round as it is told outside. */
export async function factsOf({ region, round }: Pick<ReadingRoom, "region" | "round">): Promise<RoundFacts> {
  const { title } = await definitionOfVersion(round.templateVersionId);
  return {
    ronde: round.slug,
    naam: round.name,
    periode: periodLabel(round.period),
    teldatum: calendarDay(round.countDate),
    regio: region.name,
    swvs: round.partnerships.map(({ code, name }) => ({ code, naam: name })),
    formulier: title,
    opent: round.opensAt.toISOString(),
    uiterlijk: round.deadline.toISOString(),
    sluit: round.closesAt.toISOString(),
  };
}

async function figureTables({ region, round, viewer, scopes }: ReadingRoom, wanted: readonly TableId[], now: Date): Promise<Partial<TableRows>> {
  const loaded = await loadYears(region.id, round, now);
  const years = showYears(loaded, scopes, viewer);
  const current = loaded.at(-1);
  if (!years || !current) return {};
  const boardIds = current.boards.map(({ id }) => id);
  const office = viewer.kind === "office";
  const [boards, counted] = await Promise.all([
    exportedBoards(boardIds, await filedOnBehalf(region.id, round.periodKey)),
    office && wanted.includes("cijfers") ? loadCounted(region.id, round.periodKey, boardIds) : new Map<string, FigureCells>(),
  ]);
  const sources = { years, scopes, audience: viewer.kind, boards, lastYear: current.lastYear, counted };
  return {
    ...(wanted.includes("cijfers") && { cijfers: figureRows(sources) }),
    ...(wanted.includes("totalen") && { totalen: totalRows(years.now, scopes) }),
    ...(wanted.includes("middelen") && { middelen: moneyRows(years.now, scopes, boards) }),
    ...(wanted.includes("indicatoren") && { indicatoren: indicatorRows(years, scopes, boards) }),
  };
}

async function exportedBoards(ids: string[], onBehalf: ReadonlyMap<string, OnBehalfState> = new Map()): Promise<Map<string, ExportedBoard>> {
  const boards = await database().board.findMany({ where: { id: { in: ids } }, select: { id: true, number: true, name: true } });
  return new Map(boards.map(({ id, number, name }) => [id, { number, name, onBehalf: onBehalf.get(id) ?? null }]));
}

/** What the region's office holds of these boards in a period, as cells. */
async function loadCounted(regionId: string, periodKey: string, boardIds: string[]): Promise<Map<string, FigureCells>> {
  const rows = await database().keyFigure.findMany({
    where: { regionId, periodKey, boardId: { in: boardIds } },
    select: { boardId: true, figureKey: true, partnership: true, dimension: true, state: true, value: true },
  });
  return new Map(
    [...Map.groupBy(rows, ({ boardId }) => boardId ?? "")].map(([boardId, values]) => [
      boardId,
      cellsOf(values.map(({ figureKey, ...value }) => ({ ...value, figure: figureKey, previous: false })), false),
    ]),
  );
}

const STANDS = { notStarted: "nietBegonnen", busy: "bezig", submitted: "ingediend", returned: "teruggegeven", adopted: "vastgesteld" } as const;

async function progressOf({ region, round }: ReadingRoom, now: Date): Promise<ProgressExportRow[]> {
  const progress = await loadProgress(region.id, round, null, now);
  const boards = await exportedBoards(progress.map(({ boardId }) => boardId));
  return progress.map((one: BoardProgress): ProgressExportRow => ({
    bestuursnummer: boards.get(one.boardId)?.number ?? "",
    bestuur: one.board,
    swvs: [...one.partnerships],
    stand: STANDS[one.state],
    voortgang: one.percent,
    onderdelenKlaar: one.done,
    onderdelen: one.total,
    uiterlijk: one.deadline.toISOString(),
    teLaat: one.overdue || one.submittedLate,
    ingediendOp: one.submittedAt?.toISOString() ?? null,
    ingetrokkenVersie: one.withdrawn,
    namensBestuur: onBehalfOf(one),
  }));
}

function onBehalfOf({ filing, onBehalf }: BoardProgress): ProgressExportRow["namensBestuur"] {
  if (filing) return isUnconfirmed({ filing }) ? "onbevestigd" : "bevestigd";
  return onBehalf ? "ingevuld" : null;
}

/** Report by report, so that one is in memory at a time; what was withdrawn meanwhile is left out. */
async function textTables(
  reader: Reader,
  { region, round }: ReadingRoom,
  wanted: readonly TableId[],
  read: ReadReport,
): Promise<Partial<TableRows>> {
  const bestedingen: TableRows["bestedingen"] = [];
  const teksten: TableRows["teksten"] = [];
  for (const report of await readableReports(reader, region.id, round)) {
    const submitted = await read(report.id);
    if (!submitted) continue;
    const { content, submission } = submitted;
    const board = { ...report.board, onBehalf: onBehalfState(submission) };
    if (wanted.includes("bestedingen")) bestedingen.push(...spendingRows(content, board, submission.version));
    if (wanted.includes("teksten")) {
      const document = submittedDocument(submitted);
      const adopted = submission.state.kind === "adopted";
      teksten.push(...textRows({ content, document, version: submission.version, adopted }, board));
    }
  }
  return { ...(wanted.includes("bestedingen") && { bestedingen }), ...(wanted.includes("teksten") && { teksten }) };
}
