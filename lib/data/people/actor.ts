import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database, pool } from "@/lib/data/client";
import { sessionMoments } from "./session-times";

/** Somebody who is signed in, with the names of where they have a role. */
export type Person = {
  actor: Actor;
  /** The session that asks. */
  sessionId: string;
  places: { boards: { name: string }[]; regions: { id: string; slug: string; name: string }[] };
};

const membershipSchema = z.union([
  z.object({ role: z.enum(["boardEditor", "boardSignatory"]), boardId: z.uuid() }),
  z.object({ role: z.enum(["swvReviewer", "swvAdministrator", "reader"]), regionId: z.uuid() }),
]);
const rowsSchema = z
  .array(
    z.object({
      id: z.uuid(),
      longAgo: z.boolean(),
      name: z.string(),
      email: z.string(),
      memberships: z.array(membershipSchema),
      boards: z.array(z.object({ name: z.string() })),
      regions: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string() })),
    }),
  )
  .max(1);

/** Written by hand because it runs at every request: one round trip instead of five. */
const LOAD = `
select s."lastSeenAt" < $4 as "longAgo", u.id, u.name, u.email,
  coalesce(json_agg(
    json_build_object('role', m.role, 'boardId', m."boardId", 'regionId', m."regionId") order by m.id
  ) filter (where m.id is not null), '[]') as memberships,
  coalesce(json_agg(distinct jsonb_build_object('id', b.id, 'name', b.name)) filter (where b.id is not null), '[]') as boards,
  coalesce(json_agg(distinct jsonb_build_object('name', g.name, 'id', g.id, 'slug', g.slug)) filter (where g.id is not null), '[]') as regions
from "Session" s join "User" u on u.id = s."userId"
left join "Membership" m on m."userId" = u.id
left join "Board" b on b.id = m."boardId" left join "Region" g on g.id = m."regionId"
where s.id = $1 and s."endedAt" is null and s."expiresAt" > $2 and s."lastSeenAt" > $3
group by s.id, u.id`;

/**
 * The person of a session, with the roles that hold now; read afresh at every request, so that a role
 * that was revoked or a session that was ended a moment ago is gone. Null when the session has ended,
 * was silent for too long, or is of a person who was removed.
 *
 * @param asked.byItself an open page asks without anybody doing something: that keeps no session alive
 * @throws when a membership is stored at the wrong kind of place.
 */
export async function loadPerson(
  sessionId: string,
  now: Date,
  { byItself = false }: { byItself?: boolean } = {},
): Promise<Person | null> {
  const { idleSince, seenSince } = sessionMoments(now);
  const { rows } = await pool().query({ name: "load-person", text: LOAD, values: [sessionId, now, idleSince, seenSince] });
  const [person] = rowsSchema.parse(rows);
  if (!person) return null;
  if (person.longAgo && !byItself) await database().session.updateMany({ where: { id: sessionId, lastSeenAt: { lt: seenSince } }, data: { lastSeenAt: now } });
  const { id, name, email, memberships, boards, regions } = person;
  regions.sort((a, b) => a.name.localeCompare(b.name, "nl"));
  return { actor: { userId: id, name, email, memberships }, sessionId, places: { boards, regions } };
}
