import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { environment } from "@/lib/server/environment";

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

/** Letters and digits that nobody takes for one another, and that spell no words. */
const CODE_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
const CODE_LENGTH = 8;

/** A code to type over, as `K7TR-29QX`: 38 bits, of which few may be tried and in one browser only. */
export function newCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * What is kept of a code, however it was typed. A code is short enough to be found by trying all of
 * them, so its hash is keyed: without the portal's secret the database alone does not give it away.
 */
export function codeHash(code: string): string {
  const { authSecret } = environment();
  if (authSecret === undefined) throw new Error("NEXTAUTH_SECRET is not set: start the portal with `npm start`.");
  return createHmac("sha256", authSecret).update(`code ${code.toUpperCase().replace(/[^A-Z0-9]/g, "")}`, "utf8").digest("hex");
}

/** The text without what would let its reader sign in. */
export function withoutTokens(text: string): string {
  return text
    .replace(/([?&]token=)[\w-]+/g, "$1(verwijderd)")
    // On a line of its own: part of an id looks the same.
    .replace(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/gm, "(verwijderd)");
}
