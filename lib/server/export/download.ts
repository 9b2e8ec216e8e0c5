import "server-only";
import type { RateLimit } from "@/lib/data/rate-limit";

/** A file to be saved; nothing between here and the browser keeps it. */
export function download(body: BodyInit, { type, name }: { type: string; name: string }): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Null while somebody may take one more; else what they read instead. */
export async function tooMany(limit: RateLimit, who: string): Promise<Response | null> {
  if (await limit.allow(who)) return null;
  return new Response("U hebt in korte tijd veel bestanden opgehaald. Wacht een uur en probeer het dan opnieuw.\n", {
    status: 429,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store", "Retry-After": "3600" },
  });
}
