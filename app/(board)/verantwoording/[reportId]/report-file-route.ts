import { notFound, redirect } from "next/navigation";
import { reportPath } from "@/components/report/report-paths";
import { readFileChoice } from "@/lib/document/read-file-choice";
import { requireActor } from "@/lib/server/current-actor";
import { reportFileResponse } from "@/lib/server/report-file";

type Params = { params: Promise<{ reportId: string }> };

/**
 * A route that hands out a report as a file: the latest signed version, or for its own board, while
 * it writes, the draft; with `?versie=2` that version, with `?voor=jaarverslag` without small
 * counts, with `?omvang=kort` the short version, with `?omvang=onderdelen&onderdeel=…` those parts.
 */
export function reportFileRoute(file: Parameters<typeof reportFileResponse>[3]) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const actor = await requireActor();
    const { reportId } = await params;
    const choice = readFileChoice(new URL(request.url).searchParams);
    if (!choice) notFound();
    const { selection } = choice;
    // Somebody asks for parts and ticked none: there it says so.
    if (selection.kind === "parts" && selection.parts.length === 0) redirect(reportPath.download(reportId, choice));
    return (await reportFileResponse(actor, reportId, choice, file)) ?? notFound();
  };
}
