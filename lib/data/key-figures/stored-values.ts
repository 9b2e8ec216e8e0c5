import type { KeyFigure, Prisma } from "@/lib/data/generated/client";
import type { StoredValue } from "@/lib/key-figures/plan-load";

/** The values that a region holds of these figures and periods. */
export async function loadStoredValues(
  tx: Prisma.TransactionClient,
  regionId: string,
  { figureKeys, periodKeys }: { figureKeys: readonly string[]; periodKeys: readonly string[] },
): Promise<StoredValue[]> {
  const rows = await tx.keyFigure.findMany({
    where: { regionId, figureKey: { in: [...figureKeys] }, periodKey: { in: [...periodKeys] } },
    select: { boardId: true, figureKey: true, partnership: true, dimension: true, periodKey: true, state: true, value: true, source: true },
  });
  return rows.flatMap(storedValue);
}

function storedValue(
  row: Pick<KeyFigure, "boardId" | "figureKey" | "partnership" | "dimension" | "periodKey" | "state" | "value" | "source">,
): StoredValue[] {
  const { state, value, ...rest } = row;
  const entry = state === "number" ? value : state;
  // PM is for amounts that a board does not administer; an office holds none.
  return entry === null || entry === "pm" ? [] : [{ ...rest, entry }];
}
