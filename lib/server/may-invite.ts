import "server-only";
import type { Actor } from "@/lib/access/actor";
import { invitationsGot, invitationsSent } from "./limits";

/** Whether somebody may send one more invitation, to this address or for this role. */
export async function mayInvite(actor: Actor, to: string): Promise<boolean> {
  return (await invitationsSent.allow(actor.userId)) && (await invitationsGot.allow(to));
}
