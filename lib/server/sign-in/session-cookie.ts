import { environment } from "@/lib/server/environment";

/** Whether the portal is reached by https, so that its cookies may only travel there. */
export function isSecure(): boolean {
  return environment().portalUrl.startsWith("https://");
}

/** The name of the cookie that holds the session; the prefix makes browsers refuse an insecure one. */
export function sessionCookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** Out of reach of scripts, and not sent along when another site posts here. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() };
}
