import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import type { Snapshot } from "@/lib/report/snapshot";
import type { Block, RichText } from "@/lib/rich-text/types";
import { openPdf } from "@/tests/support/pdf-reading";
import { openBrowser } from "./open-browser";
import type { BenchPortal } from "./bench-portal";
import { limitRow, median, ratioRow, type BenchRow } from "./row";

const RUNS = 15;
const PAGES = 12;
/** Some seven lines on paper, so that no step goes past a page. */
const PARAGRAPH: Block = {
  type: "paragraph",
  content: [{ type: "text", text: "Wij keken dit jaar met de scholen naar wat kinderen nodig hebben, en met ouders naar wat hielp. ".repeat(7).trim() }],
};

/** A report of twelve pages as PDF and as Word against Chromium printing its page on the screen. */
export async function filesAgainstChromium(portal: BenchPortal): Promise<BenchRow[]> {
  const [longest] = await portal.prisma.$queryRaw<{ id: string; reportId: string; round: string; regionId: string }[]>`
    select s.id, s."reportId", o.slug as round, o."regionId"
    from "Submission" s join "Report" r on r.id = s."reportId" join "Round" o on o.id = r."roundId"
    order by length(s.snapshot::text) desc limit 1`;
  const reviewer = await portal.prisma.membership.findFirst({
    where: { regionId: longest?.regionId ?? "", role: "swvReviewer" },
  });
  if (!longest || !reviewer) throw new Error("the demo data hold no submission or nobody to read it");
  const { cookie } = await portal.signedIn(reviewer.userId);
  const fetchFile = async (format: "pdf" | "word") => {
    const response = await fetch(`${portal.url}/verantwoording/${longest.reportId}/${format}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`${format} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  await lengthen(portal, longest.id, async () => (await openPdf(await fetchFile("pdf"))).numPages);

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
      await page.goto(`${portal.url}/rondes/${longest.round}/beoordelen/${longest.reportId}`, { waitUntil: "load" });
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

/** Writes on, a paragraph at a time over all texts in turn, until the report has its pages. */
async function lengthen({ prisma }: BenchPortal, submissionId: string, pagesNow: () => Promise<number>): Promise<void> {
  const snapshot = snapshotOf(await prisma.submission.findUniqueOrThrow({ where: { id: submissionId } }));
  const texts = Object.values(snapshot.answers).filter(isText);
  if (texts.length === 0) throw new Error("the longest submission has no text");
  for (let step = 0; (await pagesNow()) < PAGES; step += 1) {
    texts[step % texts.length]?.content.push(PARAGRAPH);
    await prisma.$executeRaw`update "Submission" set snapshot = ${JSON.stringify(snapshot)}::jsonb where id = ${submissionId}::uuid`;
  }
}

function isText(answer: Snapshot["answers"][string]): answer is RichText {
  return typeof answer === "object" && "type" in answer;
}
