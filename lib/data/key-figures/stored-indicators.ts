import { z } from "zod";
import type { Prisma } from "@/lib/data/generated/client";
import { indicatorInputSchema } from "@/lib/key-figures/indicator-input";
import type { Indicator } from "@/lib/key-figures/indicator";

/** As the columns hold it: some are text in the database and one of a few words here. */
const storedSchema = z.array(indicatorInputSchema.extend({ key: z.string() }).strip());

/** Indicators as rows or JSON have them, parsed. */
export function storedIndicators(rows: unknown): Indicator[] {
  return storedSchema.parse(rows);
}

/** The indicators that a region defined itself, in the order in which they were made. */
export async function loadIndicators(tx: Prisma.TransactionClient, regionId: string): Promise<Indicator[]> {
  return storedIndicators(await tx.indicator.findMany({ where: { regionId }, orderBy: [{ createdAt: "asc" }, { key: "asc" }] }));
}
