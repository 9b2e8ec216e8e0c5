import type { Prisma } from "@/lib/data/generated/client";
import type { RegionRow } from "@/lib/data/regions/find-region";
import type { RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { Indicator } from "@/lib/key-figures/indicator";
import type { KnownRound } from "@/lib/key-figures/read-values";
import { prefillableFigures, targetsOf } from "@/lib/key-figures/target";
import { boardsAsked } from "./boards-asked";
import { loadIndicators } from "./stored-indicators";

/** What a file is held against: the boards and SWVs of a round, and all figures that a file can hold. */
export async function loadKnownRound(
  tx: Prisma.TransactionClient,
  region: RegionRow,
  round: RoundRow,
): Promise<{ known: KnownRound; indicators: Indicator[] }> {
  const figures = prefillableFigures(await definitionOfVersion(round.templateVersionId));
  const indicators = await loadIndicators(tx, region.id);
  const boards = await boardsAsked(tx, round, await definitionOfVersion(round.templateVersionId), figures);
  const elsewhere = await tx.board.findMany({
    where: {
      id: { notIn: boards.map(({ id }) => id) },
      participations: { some: { partnershipId: { in: region.partnerships.map(({ id }) => id) } } },
    },
    select: { id: true, number: true, name: true },
  });
  return {
    indicators,
    known: {
      period: round.period,
      places: {
        boards: boards.map(({ id, number, name }) => ({ id, number, name })),
        partnerships: round.partnerships.map(({ code, name, shortName }) => ({ code, name, shortName })),
      },
      elsewhere,
      boards: new Map(boards.map(({ id, partnerships, cells }) => [id, { partnerships, cells }])),
      targets: targetsOf(figures, indicators),
    },
  };
}
