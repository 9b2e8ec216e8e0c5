import "server-only";
import type { AuthOptions } from "next-auth";
import { environment } from "@/lib/server/environment";
import { demoProvider } from "./demo-provider";
import { linkProvider } from "./link-provider";
import { admit, OPENID, openidProvider } from "./openid-provider";
import { returnAddress } from "./return-address";
import { isSecure, SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from "./session-cookie";

/** How next-auth signs people in here. A function, because the settings are not known at build time. */
export function authOptions(): AuthOptions {
  const { oidc, demo, authSecret } = environment();
  return {
    secret: authSecret,
    providers: [linkProvider, ...(oidc ? [openidProvider(oidc)] : []), ...(demo ? [demoProvider] : [])],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/inloggen", error: "/inloggen", signOut: "/uitloggen" },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== OPENID) return true;
        const outcome = await admit(profile);
        if (!outcome.ok) return `/inloggen?error=${outcome.problem.code}`;
        // From here on the person is who they are in this portal, not at their provider.
        user.id = outcome.value.userId;
        return true;
      },
      // Nothing but the id: roles are read at every request, so that a revoked one is gone at once.
      jwt: ({ token, trigger, user }) => ({ sub: trigger === "signIn" ? user.id : token.sub }),
      // What scripts may read of a session: how long it lasts.
      session: ({ session }) => ({ expires: session.expires }),
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${returnAddress(path)}`;
      },
    },
  };
}
