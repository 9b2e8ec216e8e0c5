import { isOwnKey } from "@/lib/key-figures/indicator";
import type { DatedValue } from "@/lib/key-figures/shown-figures";
import { cellKey } from "@/lib/template/answers/figure-answer";
import type { KeyFigure, Prisma } from "@/lib/data/generated/client";
import type { KeyFigureValue } from "@/lib/report/content";

/** A row of `KeyFigure`, as far as a form needs it. */
export type KeyFigureRow = Pick<
  KeyFigure,
  "boardId" | "periodKey" | "figureKey" | "partnership" | "dimension" | "state" | "value" | "source"
>;

/** What the office holds of a board, and what those values are held against, of every period, oldest first. */
export async function loadKeyFigures(
  tx: Prisma.TransactionClient,
  { regionId, boardId }: { regionId: string; boardId: string },
): Promise<DatedValue[]> {
  const rows = await tx.keyFigure.findMany({
    where: { regionId, OR: [{ boardId }, { boardId: null }] },
    orderBy: [{ periodKey: "asc" }, { figureKey: "asc" }, { partnership: "asc" }, { dimension: "asc" }, { boardId: "asc" }],
  });
  return datedKeyFigures(rows);
}

/** The numbers that rows hold, each with its period and whose it is, in the order of the rows. */
export function datedKeyFigures(rows: readonly KeyFigureRow[]): DatedValue[] {
  return rows.flatMap((row) =>
    keyFigureValueOf(row).map((value) => ({ ...value, period: row.periodKey, partnership: row.partnership, ofBoard: row.boardId !== null })),
  );
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

/** The board's values of figures of the form about one period, without the period. */
export function keyFiguresOf(values: readonly DatedValue[], periodKey: string): KeyFigureValue[] {
  return values
    .filter((value) => value.ofBoard && value.period === periodKey && !isOwnKey(value.figure))
    .map(({ figure, cell, entry, source }) => ({ figure, cell, entry, source }));
}
