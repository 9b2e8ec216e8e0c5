import { gzipSync } from "node:zlib";
import { openBrowser } from "./open-browser";
import type { BenchPortal } from "./bench-portal";
import { openReports } from "./open-report";
import { ratioRow, type BenchRow } from "./row";

/** A part without formatted text: the whole form's machinery, but not the text editor. */
const PART = "middelenEigen";

/** Script that a browser gets for a form part against that of a bare page, gzip. */
export async function scriptSize(portal: BenchPortal, bare: { url: string }): Promise<BenchRow[]> {
  const [writer] = await openReports(portal.prisma);
  if (!writer) return [];
  const { cookie } = await portal.signedIn(writer.userId);
  const part = await scriptOf(`${portal.url}/verantwoording/${writer.reportId}/${PART}`, cookie);
  const page = await scriptOf(bare.url);
  return [
    ratioRow("script of a form part ÷ of a bare page, gzip", { value: part, baseline: page, unit: "kB" }, { atMost: 1.5 }),
  ];
}

async function scriptOf(url: string, cookie?: string): Promise<number> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ ...(cookie && { extraHTTPHeaders: { cookie } }) });
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") bodies.push(response.body());
    });
    await page.goto(url, { waitUntil: "load" });
    const scripts = await Promise.all(bodies);
    return scripts.reduce((sum, script) => sum + gzipSync(script).byteLength, 0) / 1_000;
  } finally {
    await browser.close();
  }
}
