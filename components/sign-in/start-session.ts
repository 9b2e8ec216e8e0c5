import { signIn } from "next-auth/react";

/**
 * Signs in with what a page holds, a link's token, its code or a demo account, and goes on to `returnTo`, a path
 * of the portal.
 *
 * @returns false when it did not work; when it did, the page is on its way out.
 */
export async function startSession(
  provider: "link" | "code" | "demo",
  credentials: Readonly<Record<string, string>>,
  returnTo: string,
): Promise<boolean> {
  const answer = await signIn(provider, { ...credentials, redirect: false, callbackUrl: returnTo });
  if (!answer?.ok || answer.error !== null) return false;
  // A full load: everything that was fetched for nobody is forgotten.
  window.location.assign(returnTo);
  return true;
}
