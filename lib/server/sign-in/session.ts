import "server-only";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { z } from "zod";
import { keptFor } from "@/lib/data/kept";
import { endSession } from "@/lib/data/people/sessions";
import { environment } from "@/lib/server/environment";
import { sessionCookieName, sessionCookieOptions } from "./session-cookie";

const payloadSchema = z.object({ sub: z.uuid(), exp: z.number() });

/**
 * What tokens held when they were opened a moment ago: a form asks many times with the same one, and
 * opening it costs more than reading who it is of. Their end is looked at every time.
 */
const opened = keptFor<z.infer<typeof payloadSchema>>({ milliseconds: 60_000, most: 2_000 });

/** The session that this request brings, if its cookie is one of ours; whether it still holds is in the database. */
export async function requestSessionId(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName());
  return cookie ? sessionIdOf(cookie.value) : null;
}

/** The session that a cookie names; null when it is forged, too old, or something else altogether. */
export async function sessionIdOf(token: string): Promise<string | null> {
  const session = await opened(token, async () => payloadSchema.parse(await decode({ token, secret: secret() }))).catch(
    () => null,
  );
  return session && session.exp * 1_000 > Date.now() ? session.sub : null;
}

/** Ends the session of this browser. Only in a server action or route handler. */
export async function signOutHere(): Promise<void> {
  const sessionId = await requestSessionId();
  if (sessionId !== null) await endSession(sessionId, new Date());
  await forgetSession();
}

/** Takes the cookie of a session away. Only in a server action or route handler. */
export async function forgetSession(): Promise<void> {
  // Not `delete`: a browser ignores that for a cookie with the secure prefix.
  (await cookies()).set({ ...sessionCookieOptions(), name: sessionCookieName(), value: "", maxAge: 0 });
}

function secret(): string {
  const { authSecret } = environment();
  if (authSecret === undefined) throw new Error("NEXTAUTH_SECRET is not set: start the portal with `npm start`.");
  return authSecret;
}
