import type { Prisma } from "@/lib/data/generated/client";
import { during } from "@/lib/data/reports/form-context";
import type { RoundRow } from "./find-round";

/** The boards that take part in a round: those that belonged to one of its SWVs on its count date. */
export function inRound(round: Pick<RoundRow, "countDate" | "partnerships">): Prisma.BoardWhereInput {
  return {
    participations: {
      some: { partnershipId: { in: round.partnerships.map(({ id }) => id) }, ...during(round.countDate) },
    },
  };
}
