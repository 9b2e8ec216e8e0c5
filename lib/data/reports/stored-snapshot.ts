import { z } from "zod";
import type { Prisma } from "@/lib/data/generated/client";
import type { Snapshot } from "@/lib/report/snapshot";

/**
 * Only `submitReport` writes a snapshot, from a typed value, and no statement ever changes it, so
 * nothing but its format is looked at again.
 */
const storedSnapshotSchema = z.custom<Snapshot>((value) => z.object({ format: z.literal([1, 2]) }).safeParse(value).success);

/**
 * The snapshot of a stored submission.
 *
 * @throws on a format that this version of the portal does not know.
 */
export function snapshotOf(submission: { snapshot: Prisma.JsonValue }): Snapshot {
  return storedSnapshotSchema.parse(submission.snapshot);
}
