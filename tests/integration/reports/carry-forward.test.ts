import { describe, expect, it } from "vitest";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadUnchanged } from "@/lib/data/reports/load-unchanged";
import { submitAsShown } from "@/tests/support/submit";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";
import { loadHistory, loadVersion } from "@/lib/data/together/load-history";
import { tellPresence } from "@/lib/data/together/tell-presence";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { DURING_ROUND, type SmallRegion } from "@/tests/support/small-region";
import { SIGNATURE, submittedRegion } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();
const text = richTextFromPlainText;
const KEY = "thuiszitters";
const LAST_YEAR = completeAnswers[KEY];

type NextYear = SmallRegion & { nextId: string; nextRoundId: string; earlierId: string };

/** A region whose board submitted a year ago, and has the report of the next round before it. */
async function nextYear(): Promise<NextYear> {
  const region = await submittedRegion(prisma);
  const round = await prisma.round.findUniqueOrThrow({ where: { id: region.roundId } });
  const { id: _id, period: _period, ...rest } = round;
  const next = await prisma.round.create({
    data: {
      ...rest,
      slug: "2025-2026",
      period: { kind: "schoolYear", start: 2025 },
      periodKey: "schoolYear:2025",
      partnerships: { create: { partnershipId: region.partnershipId } },
      reports: { create: { boardId: region.board.id } },
    },
    include: { reports: true },
  });
  const earlier = await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId } });
  return { ...region, nextId: next.reports[0]?.id ?? "", nextRoundId: next.id, earlierId: earlier.id };
}

type Change = { value?: unknown; revision?: number; takenOver?: boolean; restores?: string; now?: Date; key?: string };

const save = (region: NextYear, { value = LAST_YEAR, revision = 0, key = KEY, now = DURING_ROUND, ...rest }: Change = {}) =>
  saveAnswer(
    region.editor,
    { reportId: region.nextId, questionKey: key, value, revision, saveId: crypto.randomUUID(), ...rest },
    now,
  );
const marked = async (region: NextYear) => (await loadReportForm(region.editor, region.nextId, DURING_ROUND))?.takenOver;
const later = (minutes: number) => new Date(DURING_ROUND.getTime() + minutes * 60_000);

describe("an answer that was taken over", () => {
  it("names the submission it is from, in the answer and its history, until it is saved otherwise", async () => {
    const region = await nextYear();
    await save(region, { takenOver: true });
    const row = () => prisma.answer.findFirstOrThrow({ where: { reportId: region.nextId } });
    expect(await row()).toMatchObject({ takenOverFromId: region.earlierId, revision: 1 });
    expect(await marked(region)).toEqual([KEY]);

    await save(region, { revision: 1 });
    expect(await row()).toMatchObject({ takenOverFromId: null, revision: 2 });
    expect(await marked(region)).toEqual([]);
    const history = await prisma.answerHistory.findMany({ where: { reportId: region.nextId }, orderBy: { id: "asc" } });
    expect(history.map(({ takenOverFromId }) => takenOverFromId)).toEqual([region.earlierId, null]);
  });

  it("is told to colleagues, to who saves too late, and in the history", async () => {
    const region = await nextYear();
    await save(region, { takenOver: true });
    expect(await save(region, { value: text("Van nu.") })).toMatchObject({
      problem: { code: "stale", current: { takenOver: true } },
    });
    const telling = { reportId: region.nextId, pageId: crypto.randomUUID(), partId: KEY, leaving: false, revisions: { [KEY]: 0 } };
    const heard = await tellPresence(region.signatory, telling, DURING_ROUND);
    expect(heard.ok && heard.value.newer).toMatchObject([{ questionKey: KEY, takenOver: true }]);

    await save(region, { revision: 1, now: later(1) });
    await save(region, { revision: 2, value: text("Van nu."), now: later(2) });
    const history = await loadHistory(region.editor, region.nextId, { questionKeys: [KEY] });
    expect(history?.previousLabel).toBe("2024-2025");
    expect(history?.entries.map(({ carried }) => carried)).toEqual([null, "confirmed", "takenOver"]);
  });

  it("is taken over again when that version is brought back, and not when a later one is", async () => {
    const region = await nextYear();
    await save(region, { takenOver: true });
    await save(region, { revision: 1 });
    await save(region, { revision: 2, value: text("Van nu.") });
    const versions = await prisma.answerHistory.findMany({ where: { reportId: region.nextId }, orderBy: { id: "asc" } });
    const bring = async (index: number, revision: number) => {
      const restores = String(versions[index]?.id);
      const version = await loadVersion(region.editor, region.nextId, restores);
      await save(region, { value: version?.value, revision, restores, takenOver: version?.takenOver ?? false });
      return marked(region);
    };
    expect(await bring(0, 3)).toEqual([KEY]);
    expect(await bring(1, 4)).toEqual([]);
    const restored = await prisma.auditEvent.count({ where: { reportId: region.nextId, action: "report.answerRestored" } });
    expect(restored).toBe(2);
  });

  it("is none where there is no report of a year earlier any more, or nothing was taken over", async () => {
    const region = await nextYear();
    await save(region, { value: null, takenOver: true });
    expect(await marked(region)).toEqual([]);
    const withdrawn = await withdrawReport(region.signatory, region.board.reportId, 1, DURING_ROUND);
    expect(withdrawn).toMatchObject({ ok: true });
    expect(await save(region, { revision: 1, takenOver: true })).toMatchObject({ ok: true });
    expect(await marked(region)).toEqual([]);
  });

  it("stops nobody from signing, and is not part of what is signed", async () => {
    const region = await nextYear();
    for (const [key, value] of Object.entries(completeAnswers)) await save(region, { key, value, takenOver: true });
    expect(await marked(region)).toHaveLength(Object.keys(completeAnswers).length);
    const submitted = await submitAsShown(region.signatory, region.nextId, SIGNATURE, DURING_ROUND);
    expect(submitted).toMatchObject({ ok: true });
    const { snapshot } = await prisma.submission.findFirstOrThrow({ where: { reportId: region.nextId } });
    expect(JSON.stringify(snapshot)).not.toMatch(/takenOver/);
  });
});

describe("texts that are unchanged", () => {
  it("are counted for the SWV's staff from what was signed, and for nobody else", async () => {
    const region = await nextYear();
    const round = { id: region.nextRoundId, regionId: region.regionId, period: { kind: "schoolYear" as const, start: 2025 } };
    expect((await loadUnchanged(region.reviewer, round)).byReport.size).toBe(0);
    for (const [key, value] of Object.entries(completeAnswers)) await save(region, { key, value });
    await save(region, { revision: 1, value: text("Van nu.") });
    await submitAsShown(region.signatory, region.nextId, SIGNATURE, DURING_ROUND);

    const found = await loadUnchanged(region.reviewer, round);
    expect(found.label).toBe("2024-2025");
    const texts = found.byReport.get(region.nextId);
    expect(texts?.texts).toBe(14);
    expect(texts?.keys).toHaveLength(13);
    expect(texts?.keys).not.toContain(KEY);
    expect((await loadUnchanged(region.reviewer, round, [region.board.reportId])).byReport.size).toBe(0);
    for (const actor of [region.editor, region.stranger, region.nobody]) {
      expect((await loadUnchanged(actor, round)).byReport.size).toBe(0);
    }
    const other = await nextYear();
    expect((await loadUnchanged(other.reviewer, { ...round, regionId: other.regionId })).byReport.size).toBe(0);
    expect((await loadUnchanged(other.reviewer, round)).byReport.size).toBe(0);
  });
});
