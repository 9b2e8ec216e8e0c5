import type { Actor } from "@/lib/access/actor";
import { can, type Action } from "@/lib/access/rights";
import { ROLE_LABELS } from "@/lib/access/role-label";

export type NavigationItem = { href: string; label: string };

/** The pages of the header, by what somebody may do somewhere. */
export function navigationOf(actor: Actor): NavigationItem[] {
  const regionIds = actor.memberships.flatMap((membership) => ("regionId" in membership ? [membership.regionId] : []));
  const inRegion = (action: Action) => regionIds.some((regionId) => can(actor, action, { kind: "region", regionId }));
  const items: (NavigationItem & { shown: boolean })[] = [
    { href: "/", label: regionIds.length === 0 ? "Verantwoording" : "Start", shown: actor.memberships.length > 0 },
    { href: "/rondes", label: "Rondes", shown: inRegion("region.readProgress") },
    // Staff find them with their round.
    { href: "/vastgesteld", label: "Vastgesteld", shown: inRegion("region.readAdopted") && !inRegion("region.readProgress") },
    { href: "/besturen", label: "Besturen", shown: inRegion("region.readBoards") },
    { href: "/formulieren", label: "Formulieren", shown: inRegion("region.manageTemplates") },
    { href: "/gebruikers", label: "Gebruikers", shown: inRegion("region.manageUsers") },
    { href: "/instellingen", label: "Instellingen", shown: inRegion("region.manageSettings") },
    { href: "/mail", label: "Mail", shown: inRegion("region.readMail") },
    { href: "/logboek", label: "Logboek", shown: inRegion("region.readTrace") },
    { href: "/mensen", label: "Mensen", shown: actor.memberships.some(({ role }) => role === "boardSignatory") },
    { href: "/hulp", label: "Hulp", shown: true },
  ];
  return items.filter(({ shown }) => shown).map(({ href, label }) => ({ href, label }));
}

/** The roles of somebody in words, each once. */
export function rolesInWords(actor: Actor): string {
  return [...new Set(actor.memberships.map(({ role }) => ROLE_LABELS[role]))].join(", ");
}

/** Where somebody works: the one place, or how many. */
export function placeInWords(places: { boards: readonly { name: string }[]; regions: readonly { name: string }[] }): string {
  const { boards, regions } = places;
  const [only] = [...regions, ...boards];
  if (only && boards.length + regions.length === 1) return only.name;
  const counts = [
    regions.length === 0 ? "" : regions.length === 1 ? "1 regio" : `${regions.length} regio’s`,
    boards.length === 0 ? "" : boards.length === 1 ? "1 bestuur" : `${boards.length} besturen`,
  ];
  return counts.filter((count) => count !== "").join(" en ");
}
