import type { Actor, Role } from "./actor";

/** What a right is about: enough of a thing to decide, loaded together with it. */
export type Thing =
  | { kind: "report"; boardId: string; regionId: string; status: "concept" | "submitted" | "returned" | "adopted" }
  | { kind: "board"; boardId: string; regionIds: readonly string[] }
  | { kind: "region"; regionId: string; boardIds?: readonly string[] };

type Relation = Role | "boardInRegion";

/**
 * The one table of rights: which roles may do what. A role counts only where it is held: board
 * roles at the thing's board, SWV roles and readers in its region. `boardInRegion` is anyone with a
 * role at a board that takes part in the region. What is not here is refused.
 */
export const RIGHTS = {
  "report.readDraft": ["boardEditor", "boardSignatory"],
  "report.write": ["boardEditor", "boardSignatory"],
  "report.sign": ["boardSignatory"],
  "report.readSubmitted": ["boardEditor", "boardSignatory", "swvReviewer", "swvAdministrator"],
  "report.readAdopted": ["boardEditor", "boardSignatory", "swvReviewer", "swvAdministrator", "reader"],
  "report.adopt": ["swvReviewer", "swvAdministrator"],
  "board.managePeople": ["boardSignatory", "swvAdministrator"],
  "region.readDashboard": ["swvReviewer", "swvAdministrator", "reader", "boardInRegion"],
  "region.readProgress": ["swvReviewer", "swvAdministrator"],
  "region.compare": ["swvReviewer", "swvAdministrator"],
  "region.readBoards": ["swvReviewer", "swvAdministrator"],
  "region.manageBoards": ["swvAdministrator"],
  "region.manageRounds": ["swvAdministrator"],
  "region.manageTemplates": ["swvAdministrator"],
  "region.manageKeyFigures": ["swvAdministrator"],
  "region.manageUsers": ["swvAdministrator"],
} as const satisfies Record<string, readonly Relation[]>;

export type Action = keyof typeof RIGHTS;

/** The statuses of a report in which an action makes sense at all; others are refused to everyone. */
const STATUSES: Partial<Record<Action, readonly (Thing & { kind: "report" })["status"][]>> = {
  "report.write": ["concept", "returned"],
  "report.sign": ["concept", "returned"],
  "report.readSubmitted": ["submitted", "returned", "adopted"],
  "report.readAdopted": ["adopted"],
  "report.adopt": ["submitted"],
};

/**
 * Whether the actor may do this to this thing. Default deny: an action of another kind of thing, a
 * role held elsewhere, or a status in which the action makes no sense is refused.
 */
export function can(actor: Actor, action: Action, thing: Thing): boolean {
  if (!action.startsWith(thing.kind)) return false;
  if (thing.kind === "report" && STATUSES[action] && !STATUSES[action].includes(thing.status)) return false;
  const relations: readonly Relation[] = RIGHTS[action];
  return relationsOf(actor, thing).some((relation) => relations.includes(relation));
}

function relationsOf(actor: Actor, thing: Thing): Relation[] {
  return actor.memberships.flatMap((membership): Relation[] => {
    if ("boardId" in membership) {
      if (thing.kind === "region") return thing.boardIds?.includes(membership.boardId) ? ["boardInRegion"] : [];
      return thing.boardId === membership.boardId ? [membership.role] : [];
    }
    const regionIds = thing.kind === "board" ? thing.regionIds : [thing.regionId];
    return regionIds.includes(membership.regionId) ? [membership.role] : [];
  });
}
