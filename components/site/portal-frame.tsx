import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { SiteHeader } from "@/components/ui/site-header";
import type { Actor } from "@/lib/access/actor";
import { navigationOf, placeInWords, rolesInWords } from "./navigation";

export interface PortalFrameProps {
  actor: Actor;
  places: { boards: readonly { name: string }[]; regions: readonly { name: string }[] };
  signOut: () => Promise<void>;
  /** Whether the mailbox of the demo can be read. */
  demo: boolean;
  children: ReactNode;
}

/** Every page for somebody who is signed in: the header with what is theirs, and the page. */
export function PortalFrame({ actor, places, signOut, demo, children }: PortalFrameProps) {
  return (
    <>
      <SiteHeader
        home="/"
        place={placeInWords(places)}
        items={navigationOf(actor)}
        user={{
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
        }}
      />
      {children}
    </>
  );
}
