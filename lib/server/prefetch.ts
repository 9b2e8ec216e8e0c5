import "server-only";
import { headers } from "next/headers";

/**
 * Whether a browser fetches a page in case somebody goes there: nobody sees it yet, so nothing may
 * count as read. The links of the portal never make the server render a page ahead; this is about
 * browsers that do so by themselves.
 */
export async function isPrefetch(): Promise<boolean> {
  const sent = await headers();
  return ["sec-purpose", "purpose", "x-purpose", "x-moz"].some((name) => /prefetch|prerender|preview/i.test(sent.get(name) ?? ""));
}
