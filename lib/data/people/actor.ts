import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { pool } from "@/lib/data/client";

const membershipSchema = z.union([
  z.object({ role: z.enum(["boardEditor", "boardSignatory"]), boardId: z.uuid() }),
  z.object({ role: z.enum(["swvReviewer", "swvAdministrator", "reader"]), regionId: z.uuid() }),
]);
const rowsSchema = z
  .array(z.object({ id: z.uuid(), name: z.string(), email: z.string(), memberships: z.array(membershipSchema) }))
  .max(1);

/** Written by hand because it runs at every request: one round trip instead of two. */
const LOAD = `
select u.id, u.name, u.email, coalesce(json_agg(
  json_build_object('role', m.role, 'boardId', m."boardId", 'regionId', m."regionId") order by m.id
) filter (where m.id is not null), '[]') as memberships
from "User" u left join "Membership" m on m."userId" = u.id
where u.id = $1 group by u.id`;

/**
 * A person with the roles that hold now, read afresh at every request: what was revoked a moment
 * ago is gone. Null when the person was removed.
 *
 * @throws when a membership is stored at the wrong kind of place.
 */
export async function loadActor(userId: string): Promise<Actor | null> {
  const { rows } = await pool().query({ name: "load-actor", text: LOAD, values: [userId] });
  const [person] = rowsSchema.parse(rows);
  return person ? { userId: person.id, name: person.name, email: person.email, memberships: person.memberships } : null;
}
