import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { pool, database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { loadRegionPeople, type PersonRole, type RegionPeople } from "./list-people";

/** Somebody as the administrator of a region may know them. */
export type RegionPerson = {
  region: RegionRow;
  person: { userId: string; name: string; email: string };
  /** In the region and at its boards; empty for who had one and is still known. */
  roles: PersonRole[];
};

/** Somebody who has, or had, a role in a region or at one of its boards, for its administrator; else null. */
export async function loadRegionPerson(
  actor: Actor,
  regionSlug: string | undefined,
  userId: string,
  now: Date,
): Promise<RegionPerson | null> {
  if (!isId(userId)) return null;
  const people = await loadRegionPeople(actor, regionSlug, now);
  if (!people) return null;
  const { region } = people;
  const roles = [...people.office, ...people.atBoards].filter((role) => role.userId === userId);
  const [first] = roles;
  if (first) return { region, person: { userId, name: first.name, email: first.email }, roles };
  const person = (await withoutRole(people)).find((former) => former.userId === userId);
  return person ? { region, person, roles: [] } : null;
}

/** People who had a role in the region and now have none anywhere, by name. */
export async function withoutRole(people: RegionPeople): Promise<RegionPerson["person"][]> {
  const ids = await onceHere(people.region.id, people.boards.map(({ id }) => id));
  const rows = await database().user.findMany({
    where: { id: { in: ids }, memberships: { none: {} } },
    select: { id: true, name: true, email: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, ...row }) => ({ userId: id, ...row }));
}

const idsSchema = z.array(z.object({ id: z.uuid() }));

/** Who the trace says lost a role in the region or at one of these boards. */
async function onceHere(regionId: string, boardIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool().query({
    text: `select distinct details->>'userId' as id from "AuditEvent"
      where action = 'membership.revoked' and ("regionId" = $1 or "boardId" = any($2::uuid[]))`,
    values: [regionId, boardIds],
  });
  return idsSchema.parse(rows).map(({ id }) => id);
}
