import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { namedRoleSelect, shownName } from "@/lib/data/people/shown-name";
import { loadReportAtWork } from "./report-at-work";
import { reportThing } from "./report-row";

/** Names of the people who may sign a report for its board, for somebody of that board; else none. */
export async function signatoryNames(actor: Actor, reportId: string): Promise<string[]> {
  if (!isId(reportId)) return [];
  const found = await loadReportAtWork(reportId);
  if (!found || !can(actor, "report.readDraft", reportThing(found.report))) return [];
  const memberships = await database().membership.findMany({
    where: { boardId: found.report.boardId, role: "boardSignatory" },
    select: namedRoleSelect,
    orderBy: { user: { name: "asc" } },
  });
  return memberships.map(shownName);
}
