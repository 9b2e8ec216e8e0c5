import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { hasReadableBody } from "@/lib/server/action-body";
import { contentSecurityPolicy, STRICT_TRANSPORT } from "@/lib/server/content-security-policy";
import { environment } from "@/lib/server/environment";
import { isSameOrigin } from "@/lib/server/same-origin";
import { isSecure } from "@/lib/server/sign-in/session-cookie";

/** What an action may be called with, in bytes: Next's own limit. */
const MAX_ACTION_BODY = 1_048_576;

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/**
 * Gives every page a content security policy with a nonce, which Next reads from the request and puts
 * on its scripts; and tells pages which address was asked for, so that the sign-in page can lead back
 * to it. The headers that are the same everywhere stand in `next.config.ts`.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // A page is posted to by its own actions only; routes under /api look at this themselves.
  if (!SAFE_METHODS.includes(request.method) && !isSameOrigin(request)) {
    return new NextResponse(null, { status: 403 });
  }
  // Next refuses it as well, but says that the server broke.
  if (Number(request.headers.get("content-length")) > MAX_ACTION_BODY) return new NextResponse(null, { status: 413 });
  // Likewise. There are no actions under /api; what calls one there gets no further.
  if (request.nextUrl.pathname.startsWith("/api/")) return new NextResponse(null, { status: 404 });
  if (!SAFE_METHODS.includes(request.method) && !(await hasReadableBody(request))) return new NextResponse(null, { status: 400 });
  const { oidc } = environment();
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, oidc ? [new URL(oidc.issuer).origin] : []);
  const headers = new Headers(request.headers);
  headers.set("x-asked-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isSecure()) response.headers.set("strict-transport-security", STRICT_TRANSPORT);
  return response;
}

// All but the routes and the files of the build: an address that only looks like one of those gets a
// page, and that page its policy. Of what goes to routes only calls of actions.
export const config = {
  matcher: ["/((?!api/|_next/static/|favicon\\.svg$).*)", { source: "/api/:path*", has: [{ type: "header", key: "next-action" }] }],
};
