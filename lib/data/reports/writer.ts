import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { reportThing } from "./report-row";

/**
 * Whether this person is of those who fill a report in: its board, or the office while that does it
 * on the board's behalf. Whether anything may be written now is `mayWrite`.
 */
export function isWriter(actor: Actor, report: Parameters<typeof reportThing>[0]): boolean {
  return can(actor, "report.write", { ...reportThing(report), status: "concept" });
}
