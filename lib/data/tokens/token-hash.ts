import { createHash } from "node:crypto";

/** What is kept of a token of 256 random bits: that is enough for a plain hash. */
export function apiTokenHash(token: string): string {
  return createHash("sha256").update(`api ${token}`, "utf8").digest("hex");
}
