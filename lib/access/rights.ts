import type { Reader, Role, TokenMembership } from "./actor";

/** What a right is about: enough of a thing to decide, loaded together with it. */
export type Thing =
  | {
      kind: "report";
      boardId: string;
      regionId: string;
      status: "concept" | "submitted" | "returned" | "adopted";
      /** Whether the office fills it in for the board. */
      onBehalf: boolean;
      /** The boards of the SWVs that let their boards read what was adopted; none unless loaded. */
      openToBoardIds?: readonly string[];
    }
  | { kind: "board"; boardId: string; regionIds: readonly string[] }
  | { kind: "region"; regionId: string; boardIds?: readonly string[] }
  | { kind: "person"; userId: string; regionIds: readonly string[] };

type Relation = Role | TokenMembership["role"] | "boardInRegion" | "boardInPartnership" | "writer" | "self";

/**
 * The one table of rights: which roles may do what. A role counts only where it is held: board
 * roles at the thing's board, SWV roles and readers in its region. `boardInRegion` is anyone with a
 * role at a board that takes part in the region, `boardInPartnership` at a board that an SWV opened
 * the report to, `writer` anyone who fills the report in: of its board, or of the office while that
 * does it on the board's behalf. `self` is the person it is about; tokens are programs that read for
 * the office. What is not here is refused.
 */
export const RIGHTS = {
  "report.readDraft": ["boardEditor", "boardSignatory", "writer"],
  "report.write": ["writer"],
  "report.sign": ["boardSignatory"],
  "report.readHistory": ["boardEditor", "boardSignatory", "writer"],
  "report.beginOnBehalf": ["swvReviewer", "swvAdministrator"],
  "report.fileOnBehalf": ["swvReviewer", "swvAdministrator"],
  "report.takeBack": ["boardEditor", "boardSignatory"],
  "report.confirm": ["boardSignatory"],
  "report.note": ["boardEditor", "boardSignatory"],
  "report.withdraw": ["boardSignatory"],
  "report.addErratum": ["boardSignatory"],
  "report.readTrace": ["boardEditor", "boardSignatory", "swvAdministrator", "writer"],
  "report.readSubmitted": ["boardEditor", "boardSignatory", "swvReviewer", "swvAdministrator", "tokenForTexts"],
  "report.readAdopted": [
    "boardEditor",
    "boardSignatory",
    "swvReviewer",
    "swvAdministrator",
    "reader",
    "boardInPartnership",
    "tokenForTexts",
  ],
  "report.readRemarks": ["boardEditor", "boardSignatory", "swvReviewer", "swvAdministrator"],
  "report.replyToRemark": ["boardEditor", "boardSignatory", "swvReviewer", "swvAdministrator"],
  "report.remark": ["swvReviewer", "swvAdministrator"],
  "report.return": ["swvReviewer", "swvAdministrator"],
  "report.adopt": ["swvReviewer", "swvAdministrator"],
  "board.managePeople": ["boardSignatory", "swvAdministrator"],
  "region.readDashboard": ["swvReviewer", "swvAdministrator", "reader", "boardInRegion", "tokenForFigures", "tokenForTexts"],
  "region.readAdopted": ["swvReviewer", "swvAdministrator", "reader", "boardInRegion"],
  "region.readProgress": ["swvReviewer", "swvAdministrator", "tokenForFigures", "tokenForTexts"],
  "region.readTexts": ["swvReviewer", "swvAdministrator", "tokenForTexts"],
  "region.compare": ["swvReviewer", "swvAdministrator"],
  "region.readBoards": ["swvReviewer", "swvAdministrator"],
  "region.writeCollective": ["swvReviewer", "swvAdministrator"],
  "region.manageBoards": ["swvAdministrator"],
  "region.manageRounds": ["swvAdministrator"],
  "region.manageTemplates": ["swvAdministrator"],
  "region.manageKeyFigures": ["swvAdministrator"],
  "region.manageUsers": ["swvAdministrator"],
  "region.manageSettings": ["swvAdministrator"],
  "region.manageTokens": ["swvAdministrator"],
  "region.readTrace": ["swvAdministrator"],
  "region.readMail": ["swvAdministrator"],
  "person.readOwn": ["self"],
  "person.manageOwn": ["self"],
  "person.remove": ["swvAdministrator"],
} as const satisfies Record<string, readonly Relation[]>;

export type Action = keyof typeof RIGHTS;

/** The statuses of a report in which an action makes sense at all; others are refused to everyone. */
const STATUSES: Partial<Record<Action, readonly (Thing & { kind: "report" })["status"][]>> = {
  "report.write": ["concept", "returned"],
  "report.sign": ["concept", "returned"],
  "report.readSubmitted": ["submitted", "returned", "adopted"],
  "report.readAdopted": ["adopted"],
  "report.adopt": ["submitted"],
  "report.return": ["submitted"],
  "report.withdraw": ["submitted"],
  "report.addErratum": ["adopted"],
  "report.beginOnBehalf": ["concept"],
  "report.takeBack": ["concept", "returned"],
  "report.confirm": ["submitted"],
  "report.readRemarks": ["submitted", "returned", "adopted"],
  "report.remark": ["submitted", "returned"],
  "report.replyToRemark": ["submitted", "returned"],
};

/** Actions that make sense only while the office fills the report in for the board, or only while it does not. */
const ON_BEHALF: Partial<Record<Action, boolean>> = {
  "report.sign": false,
  "report.beginOnBehalf": false,
  "report.fileOnBehalf": true,
  "report.takeBack": true,
  "report.confirm": true,
};

/**
 * Whether the actor may do this to this thing. Default deny: an action of another kind of thing, a
 * role held elsewhere, or a status in which the action makes no sense is refused.
 */
export function can(actor: Reader, action: Action, thing: Thing): boolean {
  if (!action.startsWith(thing.kind)) return false;
  if (thing.kind === "report" && STATUSES[action] && !STATUSES[action].includes(thing.status)) return false;
  if (thing.kind === "report" && (ON_BEHALF[action] ?? thing.onBehalf) !== thing.onBehalf) return false;
  const relations: readonly Relation[] = RIGHTS[action];
  return relationsOf(actor, thing).some((relation) => relations.includes(relation));
}

function relationsOf(actor: Reader, thing: Thing): Relation[] {
  const held = actor.memberships.flatMap((membership) =>
    "boardId" in membership
      ? relationsOfBoardRole(membership.role, membership.boardId, thing)
      : regionIdsOf(thing).includes(membership.regionId)
        ? [membership.role, ...(isWritingOffice(membership.role, thing) ? (["writer"] as const) : [])]
        : [],
  );
  return thing.kind === "person" && thing.userId === actor.userId ? [...held, "self"] : held;
}

function relationsOfBoardRole(role: Role, boardId: string, thing: Thing): Relation[] {
  switch (thing.kind) {
    case "report":
      if (thing.boardId === boardId) return thing.onBehalf ? [role] : [role, "writer"];
      return thing.openToBoardIds?.includes(boardId) ? ["boardInPartnership"] : [];
    case "board":
      return thing.boardId === boardId ? [role] : [];
    case "region":
      return thing.boardIds?.includes(boardId) ? ["boardInRegion"] : [];
    case "person":
      return [];
  }
}

function isWritingOffice(role: Relation, thing: Thing): boolean {
  return thing.kind === "report" && thing.onBehalf && (role === "swvReviewer" || role === "swvAdministrator");
}

function regionIdsOf(thing: Thing): readonly string[] {
  return "regionIds" in thing ? thing.regionIds : [thing.regionId];
}
