import { ADMINISTRATION } from "@/components/region/administration";
import type { HeaderItem } from "@/components/ui/header-menu";
import type { Actor } from "@/lib/access/actor";
import { can, type Action } from "@/lib/access/rights";
import { ROLE_LABELS } from "@/lib/access/role-label";

/** Somebody's place with the name that is shown. */
type Named = { name: string };

/**
 * The pages of the header, by what somebody may do somewhere.
 *
 * @param region for somebody with roles in several regions: the one they look at, which the
 *   addresses then name
 */
export function navigationOf(actor: Actor, region?: { id: string; slug: string }): HeaderItem[] {
  const held = actor.memberships.flatMap((membership) => ("regionId" in membership ? [membership.regionId] : []));
  const regionIds = region ? held.filter((id) => id === region.id) : held;
  const inRegion = (action: Action) => regionIds.some((regionId) => can(actor, action, { kind: "region", regionId }));
  const query = region ? `?regio=${region.slug}` : "";
  const administration = ADMINISTRATION.filter(({ right }) => inRegion(right)).map(({ href }) => href);
  const items: (HeaderItem & { shown: boolean })[] = [
    { href: "/", label: held.length === 0 ? "Verantwoording" : "Start", shown: actor.memberships.length > 0 },
    { href: "/rondes", label: "Rondes", query, shown: inRegion("region.readProgress") },
    // Staff find them with their round.
    { href: "/vastgesteld", label: "Vastgesteld", query, shown: inRegion("region.readAdopted") && !inRegion("region.readProgress") },
    { href: "/besturen", label: "Besturen", query, shown: inRegion("region.readBoards") },
    { href: "/beheer", label: "Beheer", query, covers: administration, shown: administration.length > 0 },
    { href: "/mensen", label: "Mensen", shown: actor.memberships.some(({ role }) => role === "boardSignatory") },
    { href: "/hulp", label: "Hulp", shown: true },
  ];
  return items.filter(({ shown }) => shown).map(({ shown: _, ...item }) => item);
}

/** The roles of somebody in words, each once. */
export function rolesInWords(actor: Actor): string {
  return [...new Set(actor.memberships.map(({ role }) => ROLE_LABELS[role]))].join(", ");
}

/** Where somebody works: the one place, or how many. */
export function placeInWords(places: { boards: readonly Named[]; regions: readonly Named[] }): string {
  const { boards, regions } = places;
  const [only] = [...regions, ...boards];
  if (only && boards.length + regions.length === 1) return only.name;
  const counts = [
    regions.length === 0 ? "" : regions.length === 1 ? "1 regio" : `${regions.length} regio’s`,
    boards.length === 0 ? "" : boards.length === 1 ? "1 bestuur" : `${boards.length} besturen`,
  ];
  return counts.filter((count) => count !== "").join(" en ");
}
