import { z } from "zod";
import type { Period } from "./period";

const year = z.number().int().min(1990).max(2100);

/** A period from outside. */
export const periodSchema: z.ZodType<Period> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("schoolYear"), start: year }),
  z.object({ kind: z.literal("calendarYear"), year }),
  z.object({ kind: z.literal("quarter"), year, quarter: z.number().int().min(1).max(4) }),
]);
