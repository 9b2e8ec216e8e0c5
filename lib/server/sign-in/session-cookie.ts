import { environment } from "@/lib/server/environment";

/** Whether the portal is reached by https, so that its cookies may only travel there. */
export function isSecure(): boolean {
  return environment().portalUrl.startsWith("https://");
}

/**
 * The full name of a cookie. The prefix makes browsers refuse one that is insecure or was set by a
 * neighbouring host.
 */
function hostOnly(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** The name of the cookie that holds the session. */
export function sessionCookieName(): string {
  return hostOnly("next-auth.session-token");
}

/** Out of reach of scripts, and not sent along when another site posts here. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() };
}

/** As long as somebody may be away at their provider. */
const AWAY_SECONDS = 15 * 60;

/** All cookies of next-auth; that of the session too. */
export function signInCookies() {
  const options = sessionCookieOptions();
  const away = { ...options, maxAge: AWAY_SECONDS };
  return {
    sessionToken: { name: sessionCookieName(), options },
    callbackUrl: { name: hostOnly("next-auth.callback-url"), options },
    csrfToken: { name: hostOnly("next-auth.csrf-token"), options },
    pkceCodeVerifier: { name: hostOnly("next-auth.pkce.code_verifier"), options: away },
    state: { name: hostOnly("next-auth.state"), options: away },
    nonce: { name: hostOnly("next-auth.nonce"), options: away },
  };
}
