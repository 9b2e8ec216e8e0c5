import type { ReactNode } from "react";
import { PortalFrame } from "@/components/site/portal-frame";
import { requirePerson } from "@/lib/server/current-actor";
import { rememberedRegion } from "@/lib/server/region-page";
import { environment } from "@/lib/server/environment";
import { signOut } from "./(public)/uitloggen/actions";

/** The frame of every page for somebody who is signed in; others go to the sign-in page. */
export async function SignedIn({ children }: { children: ReactNode }) {
  const { actor, places } = await requirePerson();
  return (
    <PortalFrame actor={actor} places={places} rememberedRegion={await rememberedRegion()} signOut={signOut} demo={environment().demo}>
      {children}
    </PortalFrame>
  );
}
