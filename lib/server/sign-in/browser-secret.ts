import "server-only";
import { cookies } from "next/headers";
import { isSecure } from "./session-cookie";
import { newToken, tokenHash } from "./token";

/** Longer than any link works. */
const SECONDS = 60 * 60;

/** The name of the cookie that tells a browser that asked for a link from all others. */
export function secretCookieName(): string {
  return isSecure() ? "__Host-rekenschap.browser" : "rekenschap.browser";
}

/** The hash of this browser's secret; null when it asked for no link of late. */
export async function browserHash(): Promise<string | null> {
  const secret = (await cookies()).get(secretCookieName())?.value;
  return secret === undefined ? null : tokenHash(secret);
}

/**
 * The hash of this browser's secret, which it gets when it has none; with a secret that it had, links
 * that it asked for before go on working. Only in a server action or route handler.
 */
export async function giveBrowserSecret(): Promise<string> {
  const jar = await cookies();
  const known = jar.get(secretCookieName())?.value;
  const secret = known !== undefined && /^[\w-]{43}$/.test(known) ? known : newToken();
  // Lax, because a link in a mail leads here from another site.
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge: SECONDS } as const;
  jar.set({ ...options, name: secretCookieName(), value: secret });
  return tokenHash(secret);
}
