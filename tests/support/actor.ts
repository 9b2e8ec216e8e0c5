import type { Actor } from "@/lib/access/actor";
import { loadPerson } from "@/lib/data/people/actor";
import { database } from "@/lib/data/client";
import { startSession, type SigningBrowser } from "@/lib/data/people/sessions";

/** A browser that was never here before. */
export const NEW_BROWSER: SigningBrowser = { name: "Firefox op Linux", sessionId: null, secretHash: null };

/** Somebody as a request of theirs would find them now, in a session of its own; null where there is nobody. */
export async function actorOf(userId: string): Promise<Actor | null> {
  const now = new Date();
  const known = await database().user.count({ where: { id: userId } });
  if (known === 0) return null;
  const { sessionId } = await database().$transaction((tx) => startSession(tx, { userId, by: "demo", browser: NEW_BROWSER }, now));
  return (await loadPerson(sessionId, now))?.actor ?? null;
}
