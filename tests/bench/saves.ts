import { z } from "zod";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { BenchPortal } from "./bench-portal";
import { load } from "./load";
import { makeReports } from "./open-report";
import { limitRow, ratioRow, type BenchRow } from "./row";

const CROWDS = [50, 500] as const;
/** Texts that every board is asked for. */
const QUESTIONS = ["ankerpunt1", "ankerpunt2", "ankerpunt3", "ankerpunt4", "thuiszitters", "algemeenSturing", "knooppuntSturing"];
const TEXT = "Wij hebben dit jaar extra uren ingezet voor begeleiding in de klas. ".repeat(6);

const savedSchema = z.object({ revision: z.number() });

/** Durable saves by crowds of writers, each in a question of their own, against a bare JSON route. */
export async function saves(portal: BenchPortal, bare: { url: string }): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const crowd of CROWDS) {
    const { saving, lost } = await writeWith(portal, crowd);
    if (crowd === CROWDS[0]) {
      const body = JSON.stringify({ value: richTextFromPlainText(TEXT), revision: 1, saveId: crypto.randomUUID() });
      const route = await load({ clients: crowd, seconds: 8 }, () => ({ method: "PUT", url: `${bare.url}/api/leeg`, body }));
      const rates = { value: saving.perSecond, baseline: route.perSecond, unit: "req/s" };
      rows.push(ratioRow("durable save ÷ bare JSON route", rates, { atLeast: 0.3 }));
    }
    rows.push(
      limitRow(`durable save, p50 with ${crowd} writers`, saving.p50, "ms", crowd * 2),
      limitRow(`durable save, p95 with ${crowd} writers`, saving.p95, "ms", crowd * 2),
      limitRow(`durable saves that failed, ${crowd} writers`, saving.failed, "", 0),
      limitRow(`acknowledged saves that are lost, ${crowd} writers`, lost, "", 0),
    );
  }
  return rows;
}

async function writeWith(portal: BenchPortal, crowd: number) {
  const reports = await makeReports(portal.prisma, Math.ceil(crowd / QUESTIONS.length));
  const places = reports.flatMap((report) => QUESTIONS.map((questionKey) => ({ ...report, questionKey })));
  const writers = await Promise.all(
    places.slice(0, crowd).map(async ({ reportId, userId, questionKey }) => ({
      url: `${portal.url}/api/verantwoording/${reportId}/antwoorden/${questionKey}`,
      headers: await portal.signedIn(userId),
      revision: 0,
      saveId: "",
    })),
  );
  const acknowledged: string[] = [];
  let count = 0;
  const saving = await load({ clients: crowd, seconds: 8 }, (client, last) => {
    const writer = writers[client];
    if (!writer) throw new Error("no such writer");
    if (last?.status === 200) {
      writer.revision = savedSchema.parse(JSON.parse(last.text)).revision;
      acknowledged.push(writer.saveId);
    }
    writer.saveId = crypto.randomUUID();
    const value = richTextFromPlainText(`${TEXT}${(count += 1)}`);
    const body = JSON.stringify({ value, revision: writer.revision, saveId: writer.saveId });
    return { method: "PUT", url: writer.url, headers: writer.headers, body };
  });
  const kept = await portal.prisma.answerHistory.findMany({
    where: { reportId: { in: reports.map(({ reportId }) => reportId) } },
    select: { saveId: true },
  });
  const there = new Set(kept.map(({ saveId }) => saveId));
  return { saving, lost: acknowledged.filter((saveId) => !there.has(saveId)).length };
}
