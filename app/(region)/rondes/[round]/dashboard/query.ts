import type { FigureRequest } from "@/lib/data/dashboard/reading-room";
import { askedRoundRegion } from "@/lib/server/region-page";

/** What stands behind the question mark: the region where there are several, and the SWV. */
export type DashboardQuery = Promise<Record<string, string | string[] | undefined>>;

/** The address as a request for figures; a parameter given twice counts as not given. */
export async function figureRequest(params: Promise<{ round: string }>, searchParams: DashboardQuery): Promise<FigureRequest> {
  const [{ round }, query] = await Promise.all([params, searchParams]);
  const regionSlug = await askedRoundRegion("region.readDashboard", round, searchParams);
  return { round, regionSlug, partnership: single(query.swv) };
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
