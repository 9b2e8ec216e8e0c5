import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * SHA-256, in hexadecimal, of a value's canonical JSON (RFC 8785): equal values have equal hashes,
 * whatever the order of their keys.
 */
export function canonicalHash(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new Error("A value that is not JSON has no hash.");
  return createHash("sha256").update(json, "utf8").digest("hex");
}
