import { database } from "@/lib/data/client";
import type { Erratum } from "@/lib/document/errata";

/** The corrections attached to a report, the oldest first; the caller loaded the report for the actor. */
export async function loadErrata(reportId: string): Promise<Erratum[]> {
  return database().erratum.findMany({
    where: { reportId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, questionKey: true, text: true, signatoryName: true, signatoryFunction: true, createdAt: true },
  });
}
