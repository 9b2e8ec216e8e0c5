import type { ReactNode } from "react";
import { PlainHeader } from "@/components/ui/plain-header";
import { currentActor } from "@/lib/server/current-actor";
import { SignedIn } from "./signed-in";

/** The frame of a page that everybody may see: with one's own menu for who is signed in. */
export async function ForAnyone({ children }: { children: ReactNode }) {
  if (await currentActor()) return <SignedIn>{children}</SignedIn>;
  return (
    <>
      <PlainHeader />
      {children}
    </>
  );
}
