import { createHash, randomBytes } from "node:crypto";

/** A secret for a link: 256 bits, in 43 characters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. It is random enough for a plain hash. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

/** The page that a link opens. */
export function linkAddress(portalUrl: string, token: string): string {
  return `${portalUrl}/aanmelden?token=${token}`;
}

/** The text without what would let its reader sign in. */
export function withoutTokens(text: string): string {
  return text.replace(/([?&]token=)[\w-]+/g, "$1(verwijderd)");
}
