import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { loadActor } from "@/lib/data/people/actor";
import { returnAddress } from "./sign-in/return-address";
import { sessionUserId } from "./sign-in/session";

/**
 * Who is asking, with the roles that hold at this request; null when nobody is signed in. Looked up
 * once per request.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const userId = await sessionUserId();
  return userId === null ? null : loadActor(userId);
});

/** Who is asking; whoever is not signed in goes to the sign-in page, which leads back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  return actor ?? redirect(await signInAddress());
}

/** The sign-in page, with the page that was asked for; `proxy.ts` tells which that was. */
async function signInAddress(): Promise<string> {
  const wanted = returnAddress((await headers()).get("x-asked-path"));
  return wanted === "/" ? "/inloggen" : `/inloggen?terug=${encodeURIComponent(wanted)}`;
}
