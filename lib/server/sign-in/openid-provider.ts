import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { SignedIn, SigningBrowser } from "@/lib/data/people/sessions";
import { recordRefusedSignIn } from "@/lib/data/people/refused-sign-in";
import { signInByOpenid } from "@/lib/data/people/sign-in-by-openid";
import { problem, type Problem, type Result } from "@/lib/result";
import type { Environment } from "@/lib/server/environment";

export const OPENID = "openid";

/** The claims that count. Some providers send the flag as a text; one that cannot be read is no. */
const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.string().max(254).optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(false),
  acr: z.string().optional().catch(undefined),
});

/** The organisation's own sign-in: any provider of OpenID Connect that can be discovered. */
export function openidProvider(oidc: NonNullable<Environment["oidc"]>): OAuthConfig<Record<string, unknown>> {
  return {
    id: OPENID,
    name: oidc.name,
    type: "oauth",
    wellKnown: `${oidc.issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: {
      params: { scope: "openid email", ...(oidc.requiredAcr.length > 0 && { acr_values: oidc.requiredAcr.join(" ") }) },
    },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    // Many providers put the address in the user information only.
    userinfo: {
      request: async ({ client, tokens: { id_token: idToken, access_token: accessToken } }) => {
        const claims = claimsIn(idToken);
        if (!accessToken || client.issuer.metadata.userinfo_endpoint === undefined) return claims;
        const more = await client.userinfo(accessToken);
        if (more.sub !== claims.sub) throw new Error("The user information is about somebody else than the ID token.");
        // How somebody signed in there stands in the ID token only.
        return { ...claims, ...more, acr: claims.acr };
      },
    },
    profile: (claims) => ({ id: claimsSchema.parse(claims).sub }),
  };
}

/** What an ID token says. Its signature and nonce were checked when it was received. */
function claimsIn(idToken: string | undefined): Record<string, unknown> & { sub: string } {
  const payload = idToken?.split(".")[1] ?? "";
  return z.looseObject({ sub: z.string() }).parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

/**
 * Lets in who the provider vouches for: the address must be known here, and the provider must say
 * that it checked the address. Without that, anybody could have typed it there. A refusal is traced.
 *
 * @param oidc.trustEmail what it means when the provider says nothing: that it hands out checked
 *   addresses only. One that says no is believed anyway.
 * @param oidc.requiredAcr how one must have signed in there, one of these; empty: any way will do.
 */
export async function admit(
  claims: unknown,
  oidc: Pick<NonNullable<Environment["oidc"]>, "issuer" | "trustEmail" | "requiredAcr">,
  browser: SigningBrowser,
  now: Date,
): Promise<Result<SignedIn, Problem<"unverified" | "unknown" | "tooWeak" | "otherAccount">>> {
  const { sub, acr, email, email_verified: verified = oidc.trustEmail } = claimsSchema.parse(claims);
  const refused = async <Code extends "unverified" | "tooWeak" | "otherAccount">(reason: Code) => {
    await recordRefusedSignIn(email === undefined ? [] : [email], { by: "openid", reason });
    return problem(reason);
  };
  if (email === undefined || !verified) return refused("unverified");
  if (oidc.requiredAcr.length > 0 && (acr === undefined || !oidc.requiredAcr.includes(acr))) return refused("tooWeak");
  const signedIn = await signInByOpenid({ issuer: oidc.issuer, subject: sub, email }, browser, now);
  return !signedIn.ok && signedIn.problem.code === "otherAccount" ? refused("otherAccount") : signedIn;
}
