/** A role with what decides how its holder is called. */
export type NamedRole = { createdAt: Date; invitedName: string | null; user: { name: string; signedInAt: Date | null } };

/** What a query selects for it. */
export const namedRoleSelect = {
  createdAt: true,
  invitedName: true,
  user: { select: { id: true, name: true, email: true, signedInAt: true } },
} as const;

/** Whether somebody who was given a role has not signed in since. */
export function isPending({ createdAt, user }: NamedRole): boolean {
  return user.signedInAt === null || user.signedInAt < createdAt;
}

/**
 * What the holder of a role is called for others at that place. Until they have signed in it is what
 * the inviter typed: else anybody could learn whose an address is by inviting it.
 */
export function shownName(role: NamedRole): string {
  return (isPending(role) ? role.invitedName : null) ?? role.user.name;
}
