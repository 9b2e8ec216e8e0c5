const NOWHERE = "http://portal.invalid";

/** Pages that make no sense to come back to after signing in. */
const PASSED_BY = ["/inloggen", "/aanmelden", "/uitloggen", "/api"];

/**
 * A page of this portal to go to after signing in: `wanted` when it is a path of the portal, else the
 * start. Whatever a browser would read as another site, `//site`, `/\site`, `https:site` and their
 * disguises, leads to the start.
 */
export function returnAddress(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 500) return "/";
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes("\\")) return "/";
  if (!URL.canParse(wanted, NOWHERE)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, NOWHERE);
  // The parser takes dots away, so that `/.//site` only now begins with two slashes.
  if (origin !== NOWHERE || pathname.startsWith("//")) return "/";
  if (PASSED_BY.some((path) => pathname === path || pathname.startsWith(`${path}/`))) return "/";
  return `${pathname}${search}${hash}`;
}
