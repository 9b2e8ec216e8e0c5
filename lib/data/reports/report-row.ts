import type { Period } from "@/lib/values/period";
import { periodSchema } from "@/lib/values/period-schema";
import type { Prisma } from "@/lib/data/generated/client";
import type { Thing } from "@/lib/access/rights";

/** A report with its round, as every loader and mutation of reports begins. */
export const reportSelect = {
  id: true,
  status: true,
  boardId: true,
  adoptedAt: true,
  onBehalfSince: true,
  board: { select: { id: true, name: true, number: true } },
  round: {
    select: {
      id: true,
      slug: true,
      name: true,
      regionId: true,
      period: true,
      periodKey: true,
      countDate: true,
      templateVersionId: true,
      openedAt: true,
      closedAt: true,
      deadline: true,
      closesAt: true,
      region: { select: { name: true, slug: true } },
      templateVersion: { select: { number: true, hash: true, template: { select: { key: true } } } },
      partnerships: { select: { partnershipId: true } },
    },
  },
} satisfies Prisma.ReportSelect;

export type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;

/** The report as the rights table sees it. */
export function reportThing(
  report: Pick<ReportRow, "boardId" | "status" | "onBehalfSince"> & { round: { regionId: string } },
): Thing & { kind: "report" } {
  const { boardId, status, onBehalfSince, round } = report;
  return { kind: "report", boardId, regionId: round.regionId, status, onBehalf: onBehalfSince !== null };
}

/** The period of a round as stored. */
export function periodOf(round: { period: Prisma.JsonValue }): Period {
  return periodSchema.parse(round.period);
}
