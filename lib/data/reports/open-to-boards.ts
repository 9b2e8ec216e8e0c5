import type { Prisma } from "@/lib/data/generated/client";

/** An SWV that lets its boards read what was adopted, with who took part when. */
export type OpenPartnership = {
  id: string;
  participations: readonly { boardId: string; from: Date; until: Date | null }[];
};

/** Of these SWVs those that let their boards read each other's adopted reports. */
export async function loadOpenPartnerships(
  tx: Prisma.TransactionClient,
  where: Prisma.PartnershipWhereInput,
): Promise<OpenPartnership[]> {
  return tx.partnership.findMany({
    where: { ...where, boardsReadAdopted: true },
    select: { id: true, participations: { select: { boardId: true, from: true, until: true } } },
  });
}

/**
 * The boards that may read a report once it is adopted: those that took part, on the round's count
 * date, in an SWV of the round that lets them, and in which the report's own board took part too.
 */
export function openToBoards(
  report: { boardId: string; round: { countDate: Date; partnerships: readonly { partnershipId: string }[] } },
  open: readonly OpenPartnership[],
): string[] {
  const { countDate, partnerships } = report.round;
  const boards = open
    .filter(({ id }) => partnerships.some(({ partnershipId }) => partnershipId === id))
    .map(({ participations }) =>
      participations
        .filter(({ from, until }) => from <= countDate && (until === null || until >= countDate))
        .map(({ boardId }) => boardId),
    )
    .filter((boardIds) => boardIds.includes(report.boardId));
  return [...new Set(boards.flat())];
}
