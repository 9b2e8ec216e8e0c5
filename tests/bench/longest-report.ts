import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import type { Snapshot } from "@/lib/report/snapshot";
import type { Block, RichText } from "@/lib/rich-text/types";
import { openPdf } from "@/tests/support/pdf-reading";
import type { BenchPortal } from "./bench-portal";

/** Written on between two looks at the number of pages: half a page, so that none is passed. */
const AT_A_TIME = 3;

/** The longest submission of the demo, as somebody of its SWV gets it. */
export type LongestReport = {
  reportId: string;
  roundSlug: string;
  cookie: string;
  fetchFile: (format: "pdf" | "word") => Promise<Uint8Array<ArrayBuffer>>;
  /** Writes on, over all texts in turn, until its PDF has that many pages. */
  writeOnTo: (pages: number) => Promise<void>;
};

/** Some seven lines on paper. */
const PARAGRAPH: Block = {
  type: "paragraph",
  content: [{ type: "text", text: "Wij keken dit jaar met de scholen naar wat kinderen nodig hebben, en met ouders naar wat hielp. ".repeat(7).trim() }],
};

export async function longestReport(portal: BenchPortal): Promise<LongestReport> {
  const { prisma } = portal;
  const [longest] = await prisma.$queryRaw<{ id: string; reportId: string; roundSlug: string; regionId: string }[]>`
    select s.id, s."reportId", o.slug as "roundSlug", o."regionId"
    from "Submission" s join "Report" r on r.id = s."reportId" join "Round" o on o.id = r."roundId"
    order by length(s.snapshot::text) desc limit 1`;
  const reviewer = await prisma.membership.findFirst({ where: { regionId: longest?.regionId ?? "", role: "swvReviewer" } });
  if (!longest || !reviewer) throw new Error("the demo data hold no submission or nobody to read it");
  const { id, reportId, roundSlug } = longest;
  const { cookie } = await portal.signedIn(reviewer.userId);
  const fetchFile = async (format: "pdf" | "word") => {
    const response = await fetch(`${portal.url}/verantwoording/${reportId}/${format}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`${format} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const writeOnTo = async (pages: number) => {
    const snapshot = snapshotOf(await prisma.submission.findUniqueOrThrow({ where: { id } }));
    const texts = Object.values(snapshot.answers).filter(isText);
    if (texts.length === 0) throw new Error("the longest submission has no text");
    for (let written = 0; (await openPdf(await fetchFile("pdf"))).numPages < pages; written += AT_A_TIME) {
      for (let next = written; next < written + AT_A_TIME; next += 1) texts[next % texts.length]?.content.push(PARAGRAPH);
      await prisma.$executeRaw`update "Submission" set snapshot = ${JSON.stringify(snapshot)}::jsonb where id = ${id}::uuid`;
    }
  };
  return { reportId, roundSlug, cookie, fetchFile, writeOnTo };
}

function isText(answer: Snapshot["answers"][string]): answer is RichText {
  return typeof answer === "object" && "type" in answer;
}
