import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { loadPerson, type Person } from "@/lib/data/people/actor";
import { returnAddress } from "./sign-in/return-address";
import { requestSessionId } from "./sign-in/session";

/** Who is asking, looked up once per request. */
const currentPerson = cache(async (byItself: boolean): Promise<Person | null> => {
  const sessionId = await requestSessionId();
  return sessionId === null ? null : loadPerson(sessionId, new Date(), { byItself });
});

/**
 * Who is asking, with the roles that hold at this request; null when nobody is signed in.
 *
 * @param asked.byItself an open page asks without anybody doing something: that keeps no session alive
 */
export async function currentActor({ byItself = false }: { byItself?: boolean } = {}): Promise<Actor | null> {
  return (await currentPerson(byItself))?.actor ?? null;
}

/** Who is asking; whoever is not signed in goes to the sign-in page, which leads back here. */
export async function requireActor(): Promise<Actor> {
  return (await requirePerson()).actor;
}

/** The same, with the names of where they work. */
export async function requirePerson(): Promise<Person> {
  return (await currentPerson(false)) ?? redirect(await signInAddress());
}

/** The sign-in page, with the page that was asked for; `proxy.ts` tells which that was. */
async function signInAddress(): Promise<string> {
  const wanted = returnAddress((await headers()).get("x-asked-path"));
  return wanted === "/" ? "/inloggen" : `/inloggen?terug=${encodeURIComponent(wanted)}`;
}
