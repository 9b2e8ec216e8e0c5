import { z } from "zod";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { BenchPortal } from "./bench-portal";
import { load } from "./load";
import { openReports } from "./open-report";
import { limitRow, ratioRow, type BenchRow } from "./row";

const WRITERS = 50;
/** Texts that every board is asked for. */
const QUESTIONS = ["ankerpunt1", "ankerpunt2", "ankerpunt3", "ankerpunt4", "thuiszitters", "algemeenSturing", "knooppuntSturing"];
const TEXT = "Wij hebben dit jaar extra uren ingezet voor begeleiding in de klas. ".repeat(6);

const savedSchema = z.object({ revision: z.number() });

/** Durable saves by 50 writers, each in a question of their own, against a bare JSON route. */
export async function saves(portal: BenchPortal, bare: { url: string }): Promise<BenchRow[]> {
  const places = (await openReports(portal.prisma)).flatMap((writer) =>
    QUESTIONS.map((questionKey) => ({ ...writer, questionKey })),
  );
  const writers = await Promise.all(
    places.slice(0, WRITERS).map(async ({ reportId, userId, questionKey }) => {
      const answer = await portal.prisma.answer.findUnique({ where: { reportId_questionKey: { reportId, questionKey } } });
      return {
        url: `${portal.url}/api/verantwoording/${reportId}/antwoorden/${questionKey}`,
        headers: await portal.signedIn(userId),
        revision: answer?.revision ?? 0,
      };
    }),
  );
  if (writers.length < WRITERS) throw new Error(`only ${writers.length} places to write in`);
  let count = 0;
  const saving = await load({ clients: WRITERS, seconds: 8 }, (client, last) => {
    const writer = writers[client % writers.length];
    if (!writer) throw new Error("no such writer");
    if (last) writer.revision = savedSchema.parse(JSON.parse(last.text)).revision;
    const value = richTextFromPlainText(`${TEXT}${(count += 1)}`);
    const body = JSON.stringify({ value, revision: writer.revision, saveId: crypto.randomUUID() });
    return { method: "PUT", url: writer.url, headers: writer.headers, body };
  });
  const body = JSON.stringify({ value: richTextFromPlainText(TEXT), revision: 1, saveId: crypto.randomUUID() });
  const route = await load({ clients: WRITERS, seconds: 8 }, () => ({ method: "PUT", url: `${bare.url}/api/leeg`, body }));
  return [
    ratioRow(
      "durable save ÷ bare JSON route",
      { value: saving.perSecond, baseline: route.perSecond, unit: "req/s" },
      { atLeast: 0.3 },
    ),
    limitRow(`durable save, p50 with ${WRITERS} writers`, saving.p50, "ms", 100),
    limitRow(`durable save, p95 with ${WRITERS} writers`, saving.p95, "ms", 100),
    limitRow("durable saves that failed", saving.failed, "", 0),
  ];
}
