import { z } from "zod";
import { mappingSchema } from "./mapping";

/** What is asked about a file: what stands in it, what loading would do, or to load it. */
export const fileRequestSchema = z.discriminatedUnion("step", [
  z.strictObject({
    step: z.literal("inspect"),
    /** In which row of which sheet the names of the columns stand, where somebody said so. */
    heading: z.strictObject({ sheet: z.number().int().min(0), row: z.number().int().min(1) }).nullable(),
  }),
  z.strictObject({ step: z.literal("plan"), sheet: z.number().int().min(0), mapping: mappingSchema }),
  z.strictObject({
    step: z.literal("load"),
    sheet: z.number().int().min(0),
    mapping: mappingSchema,
    source: z.string().max(1_000),
    digest: z.string().max(100),
  }),
]);
export type FileRequest = z.infer<typeof fileRequestSchema>;
