import { importPath } from "@/components/importing/import-path";
import { FILE_NAME_HEADER } from "@/lib/files/address";
import { openBrowser } from "./open-browser";
import type { BenchPortal } from "./bench-portal";
import { longestReport } from "./longest-report";
import { openReports } from "./open-report";
import { limitRow, median, type BenchRow } from "./row";

const RUNS = 9;
const PAGES = 20;

/**
 * A form of twenty pages sent as PDF to an empty report: received, read away from the server's own thread, laid out as
 * proposals and kept for review. Once as the portal makes it, with its structure, and once as Chromium prints it without:
 * then parts, paragraphs and tables have to be found again by where the words stand.
 */
export async function importPdf(portal: BenchPortal): Promise<BenchRow[]> {
  const { reportId: longest, roundSlug, cookie, fetchFile, writeOnTo } = await longestReport(portal);
  await writeOnTo(PAGES);
  const [report] = await openReports(portal.prisma);
  if (!report) throw new Error("there is no report to start");
  const headers = {
    ...(await portal.signedIn(report.userId)),
    origin: portal.url,
    "sec-fetch-site": "same-origin",
    "content-type": "application/octet-stream",
    [FILE_NAME_HEADER]: "verantwoording.pdf",
  };
  const timeOf = async (file: Uint8Array<ArrayBuffer>) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      const response = await fetch(`${portal.url}${importPath.read(report.reportId, "lastYear")}`, { method: "POST", body: file, headers });
      if (!response.ok) throw new Error(`reading in answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
      await response.arrayBuffer();
      times.push(performance.now() - start);
    }
    return median(times.slice(2));
  };
  const tagged = await timeOf(await fetchFile("pdf"));
  const untagged = await timeOf(await printed(`${portal.url}/rondes/${roundSlug}/beoordelen/${longest}`, cookie));
  await portal.prisma.importDraft.deleteMany({ where: { reportId: report.reportId } });
  return [
    limitRow(`import of a ${PAGES}-page PDF of the portal (ms)`, tagged, "ms", 5_000),
    limitRow("the same report as printed by a browser (ms)", untagged, "ms", 5_000),
  ];
}

async function printed(url: string, cookie: string): Promise<Uint8Array<ArrayBuffer>> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ extraHTTPHeaders: { cookie } });
    await page.goto(url, { waitUntil: "load" });
    return new Uint8Array(await page.pdf({ format: "A4", tagged: false }));
  } finally {
    await browser.close();
  }
}
