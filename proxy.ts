import { NextResponse, type NextRequest } from "next/server";

/**
 * Tells pages which address was asked for, so that the sign-in page can lead back to it. Only for
 * requests without a session: signed-in ones skip this step altogether.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-asked-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: [
    {
      source: "/((?!api|_next|favicon.svg).*)",
      missing: [
        { type: "cookie", key: "next-auth.session-token" },
        { type: "cookie", key: "__Secure-next-auth.session-token" },
      ],
    },
  ],
};
