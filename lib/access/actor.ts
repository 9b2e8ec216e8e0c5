/** Roles as stored; what each may do stands in `rights.ts`. */
export type Role = "boardEditor" | "boardSignatory" | "swvReviewer" | "swvAdministrator" | "reader";

/** A role at one board or in one region. */
export type ActorMembership =
  | { role: "boardEditor" | "boardSignatory"; boardId: string }
  | { role: "swvReviewer" | "swvAdministrator" | "reader"; regionId: string };

/**
 * What a token of a region stands for: a program that reads the region's figures as its office does,
 * and with `tokenForTexts` what boards wrote as well. Nobody has it as a role.
 */
export type TokenMembership = { role: "tokenForFigures" | "tokenForTexts"; regionId: string };

/** All that the table of rights looks at: a person, or a program with a token, which is no user. */
export type Reader = { userId: string | null; memberships: readonly (ActorMembership | TokenMembership)[] };

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
