import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { Prisma } from "@/lib/data/generated/client";
import type { FormContext } from "@/lib/template/context";
import { periodOf, type ReportRow } from "./report-row";

type Reader = Prisma.TransactionClient;

/**
 * What the form must know beside the answers: the definition the round holds on to, the board's
 * schools and SWVs in this round, and the other boards of the round.
 */
export async function loadFormContext(tx: Reader, report: ReportRow): Promise<FormContext> {
  const { round, board } = report;
  const partnershipIds = round.partnerships.map(({ partnershipId }) => partnershipId);
  const definition = await definitionOfVersion(round.templateVersionId);
  // One after the other: within a transaction there is one connection.
  const partnerships = await tx.partnership.findMany({
    where: { id: { in: partnershipIds }, participations: { some: { boardId: board.id, ...during(round.countDate) } } },
    orderBy: { code: "asc" },
    select: { code: true, name: true, shortName: true },
  });
  const schools = await tx.school.groupBy({
    by: ["type"],
    where: { boardId: board.id, partnershipId: { in: partnershipIds } },
    _count: true,
    orderBy: { type: "asc" },
  });
  const reports = await tx.report.findMany({
    where: { roundId: round.id, boardId: { not: board.id } },
    select: { board: { select: { id: true, name: true } } },
    orderBy: [{ board: { name: "asc" } }, { boardId: "asc" }],
  });
  return {
    definition,
    period: periodOf(round),
    board: {
      id: board.id,
      name: board.name,
      schoolTypes: schools.map(({ type }) => type),
      schoolCount: schools.reduce((total, { _count }) => total + _count, 0),
      partnerships,
    },
    otherBoards: reports.map((other) => other.board),
  };
}

/** Participations that hold on a day. */
export function during(day: Date): Prisma.ParticipationWhereInput {
  return { from: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] };
}
