import type { BenchPortal } from "./bench-portal";
import { load } from "./load";
import { openReports } from "./open-report";
import { ratioRow, type BenchRow } from "./row";

/** A form part's page against a bare dynamic page, in requests per second. */
export async function formPage(portal: BenchPortal, bare: { url: string }): Promise<BenchRow[]> {
  const [writer] = await openReports(portal.prisma);
  if (!writer) return [];
  const headers = await portal.signedIn(writer.userId);
  const part = await load({ clients: 8, seconds: 8 }, () => ({
    url: `${portal.url}/verantwoording/${writer.reportId}/thuiszitters`,
    headers,
  }));
  if (part.failed > 0) throw new Error(`${part.failed} form pages failed`);
  const page = await load({ clients: 8, seconds: 8 }, () => ({ url: bare.url }));
  return [
    ratioRow(
      "form part's page ÷ bare page",
      { value: part.perSecond, baseline: page.perSecond, unit: "req/s" },
      { atLeast: 0.5 },
    ),
  ];
}
