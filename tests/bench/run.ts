import { writeFile } from "node:fs/promises";
import { startBareServer } from "./bare-server";
import { startBenchPortal } from "./bench-portal";
import { dashboardGrowth } from "./dashboard-growth";
import { formPage } from "./form-page";
import { filesAgainstChromium } from "./files-against-chromium";
import { importPdf } from "./import-pdf";
import { keyFigureFile } from "./key-figure-file";
import { roundZip } from "./round-zip";
import { printRow, type BenchRow } from "./row";
import { keystrokes } from "./keystrokes";
import { saves } from "./saves";
import { scriptSize } from "./script-size";

// Measures what is promised, as ratios within one run on one machine. Asserts nothing.

const portal = await startBenchPortal();
const bare = await startBareServer();
const rows: BenchRow[] = [];
try {
  console.log(
    `${"name".padEnd(52)} ${"value".padStart(16)} ${"baseline".padStart(10)} ${"ratio".padStart(8)} ${"goal".padStart(14)}`,
  );
  for (const measure of [formPage, saves, scriptSize, keystrokes, filesAgainstChromium, importPdf, roundZip, keyFigureFile, dashboardGrowth]) {
    for (const row of await measure(portal, bare)) {
      rows.push(row);
      console.log(printRow(row));
    }
  }
} finally {
  bare.stop();
  await portal.stop();
}
await writeFile("bench-results.json", `${JSON.stringify(rows, null, 2)}\n`);
