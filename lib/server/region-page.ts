import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import type { Action } from "@/lib/access/rights";
import { findRegion, type RegionRow } from "@/lib/data/regions/find-region";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { requireActor } from "./current-actor";

/** What a page of a region gets from its address; `regio` tells two regions of one person apart. */
export type RegionQuery = Promise<{ regio?: string | string[] }>;

/** The region a page is about, for somebody who may do this there; otherwise the page does not exist. */
export async function requireRegion(action: Action, query: RegionQuery): Promise<{ actor: Actor; region: RegionRow }> {
  const actor = await requireActor();
  const region = await findRegion(actor, action, await regionSlug(query));
  return region ? { actor, region } : notFound();
}

/** The round a page is about, likewise. */
export async function requireRound(
  action: Action,
  params: Promise<{ round: string }>,
  query: RegionQuery,
): Promise<{ actor: Actor; region: RegionRow; round: RoundRow }> {
  const actor = await requireActor();
  const found = await findRound(actor, action, (await params).round, await regionSlug(query));
  return found ? { actor, ...found } : notFound();
}

async function regionSlug(query: RegionQuery): Promise<string | undefined> {
  const { regio } = await query;
  return typeof regio === "string" && regio !== "" ? regio : undefined;
}
