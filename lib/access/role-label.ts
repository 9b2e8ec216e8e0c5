import type { Role } from "./actor";

/** What a role is called on the screen and in mail; as in the domain guide. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  boardEditor: "medewerker schoolbestuur",
  boardSignatory: "bestuurder",
  swvReviewer: "medewerker SWV",
  swvAdministrator: "beheerder SWV",
  reader: "lezer",
};

/** Roles that are held at a board. */
export const BOARD_ROLES = ["boardEditor", "boardSignatory"] as const;

/** Roles that are held in a region. */
export const REGION_ROLES = ["swvReviewer", "swvAdministrator", "reader"] as const;

export type BoardRole = (typeof BOARD_ROLES)[number];
export type RegionRole = (typeof REGION_ROLES)[number];

/** Whether a role is held at a board; the others are held in a region. */
export function isBoardRole(role: Role): role is BoardRole {
  return BOARD_ROLES.some((boardRole) => boardRole === role);
}
