import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { environment } from "@/lib/server/environment";
import { signInTries } from "@/lib/server/limits";
import { parseJson, readBody } from "@/lib/server/read-body";
import { isSameOrigin } from "@/lib/server/same-origin";
import { requestNetwork } from "@/lib/server/sign-in/connection";
import { authOptions } from "@/lib/server/sign-in/options";
import { signingBrowser } from "@/lib/server/sign-in/signing-browser";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Above what any page sends here, in bytes. */
const MAX_BODY = 20_000;

/** What counts as a try to sign in. The demo's accounts are no secret. */
const TRIES = /\/(?:callback\/(?:link|code)|signin\/openid)$/;

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const browser = await signingBrowser(request.headers.get("user-agent"), (name) => request.cookies.get(name)?.value);
  const response: unknown = await NextAuth(request, context, authOptions(browser));
  if (!(response instanceof Response)) throw new Error("next-auth gave no response.");
  return response;
}

/** As GET, for the portal's own pages and with a body that can be read: next-auth breaks on others. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (TRIES.test(request.nextUrl.pathname) && !(await signInTries.allow(requestNetwork(request.headers)))) {
    // As the pages that ask expect it of next-auth.
    return Response.json({ url: `${environment().portalUrl}/inloggen?error=tooManyTries` }, { status: 429 });
  }
  const body = await readBody(request, MAX_BODY);
  if (!body.ok) return new Response(null, { status: 413 });
  const json = request.headers.get("content-type")?.startsWith("application/json");
  if (json && !parseJson(body.value).ok) return new Response(null, { status: 400 });
  return GET(new NextRequest(request.url, { method: "POST", headers: request.headers, body: new Uint8Array(body.value) }), context);
}
