import type { MakeLink } from "@/lib/data/mail/mail-on-behalf";
import { environment } from "@/lib/server/environment";
import { linkAddress, newToken, tokenHash } from "./token";

/**
 * A link for a board's signatory who is asked to confirm; nobody asked for it, so it works in any
 * browser. None where only the organisation's provider signs people in.
 */
export const confirmLink: MakeLink = () => {
  if (!environment().signInByLink) return null;
  const token = newToken();
  return { tokenHash: tokenHash(token), address: linkAddress(environment().portalUrl, token) };
};
