import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import type { Role } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { during } from "@/lib/data/reports/form-context";
import { findRegion, type RegionRow } from "@/lib/data/regions/find-region";
import { findBoard } from "./board-thing";
import { managingRegions } from "./managing-region";
import { isPending, namedRoleSelect, shownName, type NamedRole } from "./shown-name";

/** One role of one person. */
export type PersonRole = {
  membershipId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** The board where it is held; null for a role in the region. */
  board: { id: string; name: string } | null;
  since: Date;
  /** Whether they have not signed in since. */
  pending: boolean;
};

const select = {
  ...namedRoleSelect,
  id: true,
  role: true,
  board: { select: { id: true, name: true } },
} as const;

const byName = [{ user: { name: "asc" } }, { id: "asc" }] as const;

export type RegionPeople = {
  region: RegionRow;
  /** Roles in the region itself. */
  office: PersonRole[];
  /** Roles at the boards that take part today, by board. */
  atBoards: PersonRole[];
  /** The boards, by name. */
  boards: { id: string; name: string }[];
};

/** Everybody with a role in a region or at one of its boards, for its administrator; else null. */
export async function loadRegionPeople(actor: Actor, regionSlug: string | undefined, now: Date): Promise<RegionPeople | null> {
  const region = await findRegion(actor, "region.manageUsers", regionSlug);
  if (!region) return null;
  const taking = await database().board.findMany({
    where: { participations: { some: { partnership: { regionId: region.id }, ...during(now) } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const managing = await managingRegions(database(), taking.map(({ id }) => id), now);
  const boards = taking.filter(({ id }) => managing.get(id) === region.id);
  const [office, atBoards] = await Promise.all([
    database().membership.findMany({ where: { regionId: region.id }, select, orderBy: [...byName] }),
    database().membership.findMany({
      where: { boardId: { in: boards.map(({ id }) => id) } },
      select,
      orderBy: [{ board: { name: "asc" } }, ...byName],
    }),
  ]);
  const roles = personRoles([...office, ...atBoards]);
  return { region, office: roles.slice(0, office.length), atBoards: roles.slice(office.length), boards };
}

export type BoardPeople = { board: { id: string; name: string }; people: PersonRole[] };

/** Everybody with a role at a board, for who manages its people; else null. */
export async function loadBoardPeople(actor: Actor, boardId: string, now: Date): Promise<BoardPeople | null> {
  const board = await findBoard(database(), boardId, now);
  if (!board || !can(actor, "board.managePeople", board.thing)) return null;
  const people = await database().membership.findMany({ where: { boardId: board.id }, select, orderBy: [...byName] });
  return { board: { id: board.id, name: board.name }, people: personRoles(people) };
}

type Row = NamedRole & {
  id: string;
  role: Role;
  user: { id: string; email: string };
  board: { id: string; name: string } | null;
};

/** The roles as a list shows them; who has signed in is called by the own name at all their roles in it. */
function personRoles(rows: readonly Row[]): PersonRole[] {
  const seen = new Set(rows.filter((row) => !isPending(row)).map(({ user }) => user.id));
  return rows.map((row) => ({
    membershipId: row.id,
    userId: row.user.id,
    name: seen.has(row.user.id) ? row.user.name : shownName(row),
    email: row.user.email,
    role: row.role,
    board: row.board,
    since: row.createdAt,
    pending: isPending(row),
  }));
}
