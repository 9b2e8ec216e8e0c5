import type { Prisma } from "@/lib/data/generated/client";
import { accountsAt, type DemoPlace } from "./accounts";
import { demoId } from "./random";

/** A person who signs for a board. */
export type SigningPerson = { boardNumber: string; domain: string; name: string };

/** The id of the user with an address. */
export function userId(email: string): string {
  return demoId("user", email);
}

/** `mariëlle van den Berg` at `school` is `marielle.van.den.berg@school.voorbeeld.example`. */
export function emailOf({ name, domain }: { name: string; domain: string }): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${plain.replace(/[^a-z]+/g, ".")}@${domain}.voorbeeld.example`;
}

/**
 * The users of a region and its boards: those one can sign in as, and a signatory for every board.
 * `placeId` gives the stored id of a region or board, or nothing where it is not of this region.
 */
export function peopleRows(
  signing: readonly SigningPerson[],
  placeId: (place: DemoPlace) => { regionId: string } | { boardId: string } | undefined,
  since: Date,
): { users: Prisma.UserCreateManyInput[]; memberships: Prisma.MembershipCreateManyInput[] } {
  const accounts = accountsAt((place) => placeId(place) !== undefined);
  const signatories = signing.map((person) => ({
    email: emailOf(person),
    name: person.name,
    role: "boardSignatory" as const,
    place: { board: person.boardNumber },
  }));
  const known = new Set(accounts.map(({ email }) => email));
  const all = [...accounts, ...signatories.filter(({ email }) => !known.has(email))];
  return {
    users: all.map(({ email, name }) => ({ id: userId(email), email, name, createdAt: since, signedInAt: since })),
    memberships: all.map(({ email, role, place }) => ({
      id: demoId("membership", email, "region" in place ? place.region : place.board),
      userId: userId(email),
      role,
      createdAt: since,
      ...placeId(place),
    })),
  };
}
