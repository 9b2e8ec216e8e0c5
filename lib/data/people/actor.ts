import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { pool } from "@/lib/data/client";

/** Somebody who is signed in, with the names of where they have a role. */
export type Person = { actor: Actor; places: { boards: { name: string }[]; regions: { name: string }[] } };

const membershipSchema = z.union([
  z.object({ role: z.enum(["boardEditor", "boardSignatory"]), boardId: z.uuid() }),
  z.object({ role: z.enum(["swvReviewer", "swvAdministrator", "reader"]), regionId: z.uuid() }),
]);
const placesSchema = z.array(z.object({ name: z.string() }));
const rowsSchema = z
  .array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      memberships: z.array(membershipSchema),
      boards: placesSchema,
      regions: placesSchema,
    }),
  )
  .max(1);

/** Written by hand because it runs at every request: one round trip instead of four. */
const LOAD = `
select u.id, u.name, u.email,
  coalesce(json_agg(
    json_build_object('role', m.role, 'boardId', m."boardId", 'regionId', m."regionId") order by m.id
  ) filter (where m.id is not null), '[]') as memberships,
  coalesce(json_agg(distinct jsonb_build_object('id', b.id, 'name', b.name)) filter (where b.id is not null), '[]') as boards,
  coalesce(json_agg(distinct jsonb_build_object('id', g.id, 'name', g.name)) filter (where g.id is not null), '[]') as regions
from "User" u left join "Membership" m on m."userId" = u.id
left join "Board" b on b.id = m."boardId" left join "Region" g on g.id = m."regionId"
where u.id = $1 group by u.id`;

/**
 * A person with the roles that hold now, read afresh at every request: what was revoked a moment
 * ago is gone. Null when the person was removed.
 *
 * @throws when a membership is stored at the wrong kind of place.
 */
export async function loadPerson(userId: string): Promise<Person | null> {
  const { rows } = await pool().query({ name: "load-person", text: LOAD, values: [userId] });
  const [person] = rowsSchema.parse(rows);
  if (!person) return null;
  const { id, name, email, memberships, boards, regions } = person;
  return { actor: { userId: id, name, email, memberships }, places: { boards, regions } };
}

/** The same, where only the roles matter. */
export async function loadActor(userId: string): Promise<Actor | null> {
  return (await loadPerson(userId))?.actor ?? null;
}
