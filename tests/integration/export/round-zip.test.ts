import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { frameReader, type Frame } from "@/lib/export/frames";
import { openRoundZip } from "@/lib/server/export/round-zip";
import { testDatabase } from "@/tests/support/database";
import { submitAsShown } from "@/tests/support/submit";
import { completeAnswers } from "@/tests/support/form-content";
import { openPdf, structureText } from "@/tests/support/pdf-reading";
import { DURING_ROUND, type SmallRegion } from "@/tests/support/small-region";
import { SIGNATURE, submittedRegion } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();
process.env.NEXTAUTH_SECRET ??= "een geheim van minstens tweeendertig tekens";

const request = (region: SmallRegion) => ({ round: region.roundSlug, regionSlug: region.regionSlug });
const reader = (region: SmallRegion): Actor => ({ ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] });

/** The other board hands in the same answers; both boards get the same name. */
async function twoReports(): Promise<SmallRegion> {
  const region = await submittedRegion(prisma);
  const { reportId } = region.otherBoard;
  await prisma.answer.createMany({
    data: Object.entries(completeAnswers).map(([questionKey, value]) => ({ reportId, questionKey, value: JSON.parse(JSON.stringify(value)) as object, revision: 1 })),
  });
  const submitted = await submitAsShown(region.stranger, reportId, SIGNATURE, DURING_ROUND);
  if (!submitted.ok) throw new Error(submitted.problem.code);
  return region;
}

/** What stands in a Word file, without its formatting. */
function wordText(file: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(file)["word/document.xml"]).replace(/<[^>]+>/g, "");
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

const exportsOf = (region: SmallRegion) =>
  prisma.auditEvent.count({ where: { action: "report.exported", reportId: { in: [region.board.reportId, region.otherBoard.reportId] } } });

async function open(region: SmallRegion, actor: Actor = region.reviewer) {
  const zip = await openRoundZip(actor, request(region), DURING_ROUND);
  if (!zip) throw new Error("this actor may read the round");
  return zip;
}

describe("the ZIP of a round", () => {
  it("holds every report, the workbook and a list of them, and leaves a trace of each", async () => {
    const region = await twoReports();
    await prisma.board.updateMany({ where: { id: { in: [region.board.id, region.otherBoard.id] } }, data: { name: "Stichting De Eik" } });
    const files = unzipSync(await bytesOf((await open(region)).plain()));
    const numbers = await prisma.board.findMany({ where: { name: "Stichting De Eik" }, orderBy: { number: "asc" } });
    const pdfs = numbers.map(({ number }) => `verantwoordingen/verantwoording-stichting-de-eik-2024-2025-${number}.pdf`);
    expect(Object.keys(files).sort()).toEqual(expect.arrayContaining([`ronde-${region.roundSlug}.xlsx`, "inhoud.csv", ...pdfs].sort()));
    for (const name of pdfs) expect(await structureText(await openPdf(files[name] ?? new Uint8Array()))).toContain("Antwoord op thuiszitters.");
    for (const name of pdfs) expect(wordText(files[name.replace(/pdf$/, "docx")] ?? new Uint8Array())).toContain("Antwoord op thuiszitters.");
    const sheet = await readSheet(Buffer.from(files[`ronde-${region.roundSlug}.xlsx`] ?? []), "Teksten");
    expect(sheet.flat()).toContain("Antwoord op thuiszitters.");
    const list: string[][] = parse(new TextDecoder().decode(files["inhoud.csv"]), { bom: true, delimiter: ";" });
    const submissions = await prisma.submission.findMany({ where: { report: { roundId: region.roundId } } });
    expect(list.slice(1).map((row) => row[5]).sort()).toEqual(submissions.map(({ hash }) => hash).sort());
    expect(list.slice(1).flatMap((row) => row[6]?.split("; ") ?? []).sort()).toEqual(Object.keys(files).filter((name) => name.startsWith("verantwoordingen/")).sort());
    expect(await exportsOf(region)).toBe(2);
    expect(await prisma.submission.count({ where: { report: { roundId: region.roundId }, openedAt: null } })).toBe(0);
  });

  it("tells how far it is, and that it ended", async () => {
    const region = await twoReports();
    const read = frameReader();
    const frames: Frame[] = [];
    for await (const piece of (await open(region)).framed()) {
      // However a network cuts it.
      for (let at = 0; at < piece.length; at += 1_000) frames.push(...read(piece.subarray(at, at + 1_000)));
    }
    expect(frames[0]).toMatchObject({ done: 0, total: 2, last: false });
    expect(frames.at(-1)).toMatchObject({ done: 2, total: 2, last: true });
    expect(frames.map(({ done }) => done)).toEqual(frames.map(({ done }) => done).toSorted());
    expect(frames.some(({ done }) => done === 1)).toBe(true);
    const whole = Buffer.concat(frames.map(({ bytes }) => bytes));
    expect(Object.keys(unzipSync(new Uint8Array(whole)))).toContain("inhoud.csv");
  });

  it("makes no more than is taken, and stops where the reader stops", async () => {
    const region = await twoReports();
    const stream = (await open(region)).plain().getReader();
    expect(await exportsOf(region)).toBe(0);
    await stream.read();
    await stream.cancel();
    expect(await exportsOf(region)).toBe(1);
  });

  it("is for others what they may read, without small counts and without a hash", async () => {
    const region = await twoReports();
    const other = await submittedRegion(prisma);
    expect(await openRoundZip(other.administrator, request(region), DURING_ROUND)).toBeNull();
    expect((await open(region, reader(region))).total).toBe(0);
    await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND);
    const files = unzipSync(await bytesOf((await open(region, reader(region))).plain()));
    expect(Object.keys(files).filter((name) => name.endsWith(".pdf"))).toHaveLength(1);
    const [, row]: string[][] = parse(new TextDecoder().decode(files["inhoud.csv"]), { bom: true, delimiter: ";" });
    expect(row?.slice(2, 6)).toEqual(["1", "vastgesteld", "2025-10-15", ""]);
    // Its own board has it as it is.
    expect((await open(region, region.editor)).total).toBe(1);
  });
});
