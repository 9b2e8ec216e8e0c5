import { during } from "@/lib/data/reports/form-context";
import type { Prisma } from "@/lib/data/generated/client";
import { inRound } from "@/lib/data/rounds/boards-of-round";
import type { RoundRow } from "@/lib/data/rounds/find-round";
import type { NumberFigure } from "@/lib/key-figures/target";
import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import type { TemplateDefinition } from "@/lib/template/definition";
import { applies } from "@/lib/template/question";

export type AskedBoard = {
  id: string;
  number: string;
  name: string;
  /** Codes of its SWVs in the round. */
  partnerships: string[];
  /** Cells that are asked of this board, by figure: the others are not to be filled in. */
  cells: Record<string, string[]>;
};

/** The boards of a round, by name, with the cells of these figures that each is asked. */
export async function boardsAsked(
  tx: Prisma.TransactionClient,
  round: RoundRow,
  definition: TemplateDefinition,
  figures: readonly NumberFigure[],
): Promise<AskedBoard[]> {
  const partnershipIds = round.partnerships.map(({ id }) => id);
  const boards = await tx.board.findMany({
    where: inRound(round),
    orderBy: { name: "asc" },
    select: {
      id: true,
      number: true,
      name: true,
      schools: { where: { partnershipId: { in: partnershipIds } }, select: { type: true } },
      participations: {
        where: { partnershipId: { in: partnershipIds }, ...during(round.countDate) },
        select: { partnershipId: true },
      },
    },
  });
  return boards.map(({ id, number, name, schools, participations }) => {
    const taking = new Set(participations.map(({ partnershipId }) => partnershipId));
    const facts = {
      id,
      name,
      schoolTypes: schools.map(({ type }) => type),
      schoolCount: schools.length,
      partnerships: round.partnerships.filter((partnership) => taking.has(partnership.id)),
    };
    const cells: Record<string, string[]> = {};
    for (const figure of figures) {
      const isFor = figure.source === "computed" || applies(definition, figure.appliesTo, facts);
      if (isFor) cells[figure.id] = askedCells(figure, { board: facts }).map(cellKey);
    }
    return { id, number, name, partnerships: facts.partnerships.map(({ code }) => code), cells };
  });
}
