import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { SiteHeader } from "@/components/ui/site-header";
import type { Actor } from "@/lib/access/actor";
import { navigationOf, placeInWords, rolesInWords } from "./navigation";
import { RegionHeader } from "./region-header";

export interface PortalFrameProps {
  actor: Actor;
  places: { boards: readonly { name: string }[]; regions: readonly { id: string; slug: string; name: string }[] };
  /** For somebody with several regions: the one looked at last. */
  rememberedRegion: string | undefined;
  signOut: () => Promise<void>;
  /** Whether the mailbox of the demo can be read. */
  demo: boolean;
  children: ReactNode;
}

/** Every page for somebody who is signed in: the header with what is theirs, and the page. */
export function PortalFrame({ actor, places, rememberedRegion, signOut, demo, children }: PortalFrameProps) {
  const user = {
    name: actor.name,
    detail: rolesInWords(actor),
    links: [
      { href: "/account", label: "Uw account" },
      ...(demo ? [{ href: "/postbus", label: "Postbus van de demo" }] : []),
    ],
    signOut: (
      <form action={signOut}>
        <SubmitButton variant="quiet" size="small">
          Uitloggen
        </SubmitButton>
      </form>
    ),
  };
  const [first, ...others] = places.regions.map((region) => ({
    slug: region.slug,
    name: region.name,
    items: navigationOf(actor, region),
  }));
  return (
    <>
      {first && others.length > 0 ? (
        <RegionHeader home="/" regions={[first, ...others]} remembered={rememberedRegion} user={user} />
      ) : (
        <SiteHeader home="/" place={placeInWords(places)} items={navigationOf(actor)} user={user} />
      )}
      {children}
    </>
  );
}
