import type { Actor } from "@/lib/access/actor";
import type { Thing } from "@/lib/access/rights";

/** The actor as the rights table sees them. */
export function ownPerson(actor: Actor): Thing & { kind: "person" } {
  return { kind: "person", userId: actor.userId, regionIds: [] };
}
