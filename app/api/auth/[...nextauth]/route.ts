import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/server/sign-in/options";
import { signingBrowser } from "@/lib/server/sign-in/signing-browser";

async function handler(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const browser = await signingBrowser(request.headers.get("user-agent"), (name) => request.cookies.get(name)?.value);
  const response: unknown = await NextAuth(request, context, authOptions(browser));
  if (!(response instanceof Response)) throw new Error("next-auth gave no response.");
  return response;
}

export { handler as GET, handler as POST };
