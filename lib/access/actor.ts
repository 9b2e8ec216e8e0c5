/** Roles as stored; what each may do stands in `rights.ts`. */
export type Role = "boardEditor" | "boardSignatory" | "swvReviewer" | "swvAdministrator" | "reader";

/** A role at one board or in one region. */
export type ActorMembership =
  | { role: "boardEditor" | "boardSignatory"; boardId: string }
  | { role: "swvReviewer" | "swvAdministrator" | "reader"; regionId: string };

/**
 * Who is asking: a signed-in person with the roles that hold at this very request. Loaders and
 * mutations take one; only `lib/server/current-actor.ts` makes one.
 */
export type Actor = {
  userId: string;
  name: string;
  email: string;
  memberships: readonly ActorMembership[];
};
