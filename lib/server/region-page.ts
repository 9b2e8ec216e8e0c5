import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { REGION_COOKIE } from "@/lib/access/region-cookie";
import { can, type Action } from "@/lib/access/rights";
import { findRegion, regionThing, type RegionRow } from "@/lib/data/regions/find-region";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { requireActor, requirePerson } from "./current-actor";
import { returnAddress } from "./sign-in/return-address";

/** What a page of a region gets from its address; `regio` tells two regions of one person apart. */
export type RegionQuery = Promise<{ regio?: string | string[] }>;

/** The region a page is about, for somebody who may do this there; otherwise the page does not exist. */
export async function requireRegion(action: Action, query: RegionQuery): Promise<{ actor: Actor; region: RegionRow }> {
  const actor = await requireActor();
  const region = await findRegion(actor, action, await askedRegion(action, query));
  return region ? { actor, region } : notFound();
}

/** The round a page is about, likewise. */
export async function requireRound(
  action: Action,
  params: Promise<{ round: string }>,
  query: RegionQuery,
): Promise<{ actor: Actor; region: RegionRow; round: RoundRow }> {
  const actor = await requireActor();
  const { round } = await params;
  const found = await findRound(actor, action, round, await askedRoundRegion(action, round, query));
  return found ? { actor, ...found } : notFound();
}

/**
 * The slug of the region that an address names. Somebody with roles in several regions goes from an
 * address that names none to the same one that does: of the region looked at last, or else the first
 * in which they may do this. Undefined where there is nothing to choose.
 */
export async function askedRegion(action: Action, query: RegionQuery): Promise<string | undefined> {
  const named = await namedRegion(query);
  const { actor, places } = await requirePerson();
  if (named !== undefined || places.regions.length < 2) return named;
  const open = places.regions.filter(({ id }) => can(actor, action, regionThing(id)));
  const last = await rememberedRegion();
  const region = open.find(({ slug }) => slug === last) ?? open[0];
  return region && redirect(await addressIn(region));
}

/** The same for a page of a round, whose region is one that has a round of this name. */
export async function askedRoundRegion(action: Action, round: string, query: RegionQuery): Promise<string | undefined> {
  const named = await namedRegion(query);
  const { actor, places } = await requirePerson();
  if (named !== undefined || places.regions.length < 2) return named;
  const last = await rememberedRegion();
  const found = (last && (await findRound(actor, action, round, last))) || (await findRound(actor, action, round));
  return found ? redirect(await addressIn(found.region)) : undefined;
}

/** The region that somebody with several looked at last, as the browser tells: it may be any text. */
export async function rememberedRegion(): Promise<string | undefined> {
  return (await cookies()).get(REGION_COOKIE)?.value;
}

async function namedRegion(query: RegionQuery): Promise<string | undefined> {
  const { regio } = await query;
  return typeof regio === "string" && regio !== "" ? regio : undefined;
}

/** The address that was asked for, with this region in it. */
async function addressIn({ slug }: { slug: string }): Promise<string> {
  const asked = new URL(returnAddress((await headers()).get("x-asked-path")), "https://portal.invalid");
  asked.searchParams.set("regio", slug);
  return `${asked.pathname}${asked.search}`;
}
