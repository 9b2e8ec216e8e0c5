import { openBrowser } from "./open-browser";
import type { BenchPortal } from "./bench-portal";
import { longestReport } from "./longest-report";
import { limitRow, median, ratioRow, type BenchRow } from "./row";

const RUNS = 15;

/** A report of twelve pages as PDF and as Word against Chromium printing its page on the screen. */
export async function filesAgainstChromium(portal: BenchPortal): Promise<BenchRow[]> {
  const { reportId, roundSlug, cookie, fetchFile, writeOnTo } = await longestReport(portal);
  await writeOnTo(12);

  const timeOf = async (format: "pdf" | "word") => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      await fetchFile(format);
      times.push(performance.now() - start);
    }
    return median(times.slice(3));
  };
  const pdf = await timeOf("pdf");
  const word = await timeOf("word");

  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ extraHTTPHeaders: { cookie } });
    const printing: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      await page.goto(`${portal.url}/rondes/${roundSlug}/beoordelen/${reportId}`, { waitUntil: "load" });
      await page.pdf({ format: "A4", tagged: true, outline: true });
      printing.push(performance.now() - start);
    }
    const baseline = median(printing);
    return [
      ratioRow("12 pages as PDF ÷ printed by Chromium", { value: pdf, baseline, unit: "ms" }, { atMost: 0.1 }),
      limitRow("12 pages as PDF, by HTTP", pdf, "ms", 150),
      ratioRow("12 pages as Word ÷ printed by Chromium", { value: word, baseline, unit: "ms" }, { atMost: 0.1 }),
      limitRow("12 pages as Word, by HTTP", word, "ms", 150),
    ];
  } finally {
    await browser.close();
  }
}
