import { openBrowser } from "./open-browser";
import type { BenchPortal } from "./bench-portal";
import { limitRow, median, ratioRow, type BenchRow } from "./row";

const RUNS = 15;

/** The longest report of the demo as PDF against Chromium printing its page on the screen. */
export async function pdfAgainstChromium(portal: BenchPortal): Promise<BenchRow[]> {
  const [longest] = await portal.prisma.$queryRaw<{ reportId: string; round: string; regionId: string }[]>`
    select s."reportId", o.slug as round, o."regionId"
    from "Submission" s join "Report" r on r.id = s."reportId" join "Round" o on o.id = r."roundId"
    order by length(s.snapshot::text) desc limit 1`;
  const reviewer = await portal.prisma.membership.findFirst({
    where: { regionId: longest?.regionId ?? "", role: "swvReviewer" },
  });
  if (!longest || !reviewer) throw new Error("the demo data hold no submission or nobody to read it");
  const { cookie } = await portal.signedIn(reviewer.userId);

  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const response = await fetch(`${portal.url}/verantwoording/${longest.reportId}/pdf`, { headers: { cookie } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`the PDF answered ${response.status}`);
    times.push(performance.now() - start);
  }

  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ extraHTTPHeaders: { cookie } });
    const printing: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      await page.goto(`${portal.url}/rondes/${longest.round}/beoordelen/${longest.reportId}`, { waitUntil: "load" });
      await page.pdf({ format: "A4", tagged: true, outline: true });
      printing.push(performance.now() - start);
    }
    const value = median(times.slice(3));
    return [
      ratioRow("longest report as PDF ÷ printed by Chromium", { value, baseline: median(printing), unit: "ms" }, { atMost: 0.1 }),
      limitRow("longest report as PDF, by HTTP", value, "ms", 150),
    ];
  } finally {
    await browser.close();
  }
}
