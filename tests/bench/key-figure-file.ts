import { z } from "zod";
import { FILE_FIELDS, keyFigureFilePath } from "@/lib/key-figures/file-address";
import type { FileRequest } from "@/lib/key-figures/file-request";
import { storedKeyOf } from "@/lib/key-figures/indicator";
import { mappingSchema } from "@/lib/key-figures/mapping";
import { KEY_FIGURE_ROWS, keyFigureLines } from "./key-figure-lines";
import type { BenchPortal } from "./bench-portal";
import { limitRow, type BenchRow } from "./row";

const viewSchema = z.object({ sheets: z.array(z.object({ mapping: mappingSchema })) });
const planSchema = z.object({ mapping: mappingSchema, digest: z.string(), values: z.number() });

/** A large file of key figures, sent, read, held against what is there and loaded, by HTTP. */
export async function keyFigureFile(portal: BenchPortal): Promise<BenchRow[]> {
  const round = await portal.prisma.round.findFirstOrThrow({
    where: { reports: { some: { status: "submitted" } } },
    orderBy: { deadline: "desc" },
    select: { slug: true, regionId: true, region: { select: { slug: true } } },
  });
  const administrator = await portal.prisma.membership.findFirstOrThrow({ where: { regionId: round.regionId, role: "swvAdministrator" } });
  const boards = await portal.prisma.board.findMany({
    where: { reports: { some: { round: { slug: round.slug, regionId: round.regionId } } } },
    select: { number: true },
  });
  const headers = { ...(await portal.signedIn(administrator.userId)), origin: portal.url, "sec-fetch-site": "same-origin" };
  const { indicators, content } = keyFigureLines(boards.map(({ number }) => number));
  await portal.prisma.indicator.createMany({
    data: indicators.map(({ key, label }) => ({ regionId: round.regionId, key, label, type: "percent", decimals: 2, periodKind: "schoolYear" })),
  });
  // Answers what the step that was asked gives.
  const ask = async (request: FileRequest): Promise<{ answer: unknown; took: number }> => {
    const body = new FormData();
    body.set(FILE_FIELDS.file, new File([new Uint8Array(content)], "meting.xlsx"));
    body.set(FILE_FIELDS.request, JSON.stringify(request));
    const start = performance.now();
    const response = await fetch(`${portal.url}${keyFigureFilePath(round.slug, round.region.slug)}`, { method: "POST", body, headers });
    if (!response.ok) throw new Error(`${request.step} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    const answer: unknown = await response.json();
    return { answer, took: (performance.now() - start) / 1_000 };
  };
  const { answer: view } = await ask({ step: "inspect", heading: null });
  const mapping = viewSchema.parse(view).sheets[0]?.mapping;
  if (!mapping) throw new Error("the file has no heading");
  const plan = await ask({ step: "plan", sheet: 0, mapping });
  const { values, ...planned } = planSchema.parse(plan.answer);
  if (values !== KEY_FIGURE_ROWS) throw new Error(`${values} values were read`);
  const load = await ask({ step: "load", sheet: 0, source: "meting", ...planned });
  // What it leaves behind must not weigh on what is measured next.
  await portal.prisma.keyFigure.deleteMany({ where: { figureKey: { in: indicators.map(storedKeyOf) } } });
  return [
    limitRow("key figures file of 20.000 rows (s)", load.took, "s", 10),
    limitRow("the same, dry run (s)", plan.took, "s", 10),
  ];
}
