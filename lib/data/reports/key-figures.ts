import { cellKey } from "@/lib/template/answers/figure-answer";
import type { KeyFigure, Prisma } from "@/lib/data/generated/client";
import type { KeyFigureValue } from "@/lib/report/content";

/** A value the SWV holds, with the period it is about. */
export type DatedKeyFigure = KeyFigureValue & { periodKey: string };

/** All that the region's office holds of a board, of every period, oldest first. */
export async function loadKeyFigures(
  tx: Prisma.TransactionClient,
  where: { regionId: string; boardId: string },
): Promise<DatedKeyFigure[]> {
  const rows = await tx.keyFigure.findMany({ where, orderBy: [{ periodKey: "asc" }, { figureKey: "asc" }] });
  return datedKeyFigures(rows);
}

/** A row of `KeyFigure`, as far as a form needs it. */
export type KeyFigureRow = Pick<
  KeyFigure,
  "periodKey" | "figureKey" | "partnership" | "dimension" | "state" | "value" | "source"
>;

/** The numbers that rows hold, each with its period, in the order of the rows. */
export function datedKeyFigures(rows: readonly KeyFigureRow[]): DatedKeyFigure[] {
  return rows.flatMap((row) => keyFigureValueOf(row).map((value) => ({ ...value, periodKey: row.periodKey })));
}

/** A stored key figure as the form and its rules see it; nothing for a number that is not there. */
export function keyFigureValueOf(
  row: Pick<KeyFigure, "figureKey" | "partnership" | "dimension" | "state" | "value" | "source">,
): KeyFigureValue[] {
  const entry = row.state === "number" ? row.value : row.state;
  if (entry === null) return [];
  const cell = cellKey({ partnership: row.partnership || null, value: row.dimension || null });
  return [{ figure: row.figureKey, cell, entry, source: row.source }];
}

/** The values about one period, without the period. */
export function keyFiguresOf(values: readonly DatedKeyFigure[], periodKey: string): KeyFigureValue[] {
  return values
    .filter((value) => value.periodKey === periodKey)
    .map(({ figure, cell, entry, source }) => ({ figure, cell, entry, source }));
}
