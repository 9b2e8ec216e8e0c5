import { TabLinks } from "@/components/ui/tab-links";
import type { ReadingRoom } from "@/lib/data/dashboard/reading-room";
import type { Scope } from "@/lib/figures/board-value";

/** The same page for all SWVs together and for each of them; nothing where there is no choice. */
export function ScopeLinks({ room, href }: { room: ReadingRoom; href: (scope: Scope) => string }) {
  if (room.scopes.length < 2) return null;
  return (
    <TabLinks
      label="Samenwerkingsverband"
      items={room.scopes.map((scope) => ({
        href: href(scope),
        label: scope === null ? "Alle SWV’s" : scopeName(room, scope),
        current: scope === room.scope,
      }))}
    />
  );
}

/** An SWV in short, as the round names it. */
export function scopeName(room: Pick<ReadingRoom, "round">, code: string): string {
  return room.round.partnerships.find((partnership) => partnership.code === code)?.shortName ?? code;
}
