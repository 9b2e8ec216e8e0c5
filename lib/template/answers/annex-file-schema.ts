import { z } from "zod";
import { ANNEX_MEDIA_TYPES, MAX_FILE_NAME, MAX_FILE_SIZE, type AnnexFile } from "./annex-file";

/** The shape only: whether the file is one of this report is looked up when the answer is saved. */
export const annexFileSchema: z.ZodType<AnnexFile> = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(MAX_FILE_NAME),
  type: z.enum(ANNEX_MEDIA_TYPES),
  size: z.number().int().min(1).max(MAX_FILE_SIZE),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
