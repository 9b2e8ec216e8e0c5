import "server-only";

/**
 * Whether a request that changes something comes from the portal's own pages. Browsers send
 * `Sec-Fetch-Site` and, with every such request, `Origin`; a request without either is no browser's
 * and carries no session by accident.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin === null || origin === new URL(request.url).origin;
}
