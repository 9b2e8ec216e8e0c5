import { exampleBoardsCsv } from "@/lib/boards/columns";
import { requireRegion } from "@/lib/server/region-page";

/** An example of a file of boards and schools, with an SWV of the region. */
export async function GET(request: Request): Promise<Response> {
  const regio = new URL(request.url).searchParams.get("regio") ?? undefined;
  const { region } = await requireRegion("region.manageBoards", Promise.resolve({ regio }));
  return new Response(exampleBoardsCsv(region.partnerships[0]?.code ?? "PO1234"), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="voorbeeld-besturen.csv"',
    },
  });
}
