import { notFound } from "next/navigation";
import { exportOwnData } from "@/lib/data/people/own-data";
import { requireActor } from "@/lib/server/current-actor";

/** What the portal holds about who asks, as a file to take along. */
export async function GET(): Promise<Response> {
  const data = await exportOwnData(await requireActor());
  if (!data) notFound();
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="mijn-gegevens-rekenschap.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
