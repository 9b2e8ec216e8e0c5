import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { openForReview } from "@/lib/data/reports/open-for-review";
import { loadVersions } from "@/lib/data/reports/report-versions";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { submitAgain, submittedRegion } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();

async function write(region: SmallRegion, text: string): Promise<void> {
  const { reportId } = region.board;
  const now = await prisma.answer.findUnique({ where: { reportId_questionKey: { reportId, questionKey: "ankerpunt1" } } });
  const value = richTextFromPlainText(text);
  const saved = await saveAnswer(region.editor, { reportId, questionKey: "ankerpunt1", value, revision: now?.revision ?? 0, saveId: crypto.randomUUID() }, DURING_ROUND);
  expect(saved).toMatchObject({ ok: true });
}

/** Version 1 withdrawn, version 2 returned, version 3 submitted. */
async function threeVersions(): Promise<SmallRegion> {
  const region = await submittedRegion(prisma);
  const { reportId } = region.board;
  await withdrawReport(region.signatory, reportId, 1, DURING_ROUND);
  await write(region, "Tweede versie.");
  await submitAgain(region);
  await openForReview(region.reviewer, reportId, DURING_ROUND);
  const { id } = await prisma.submission.findFirstOrThrow({ where: { reportId, version: 2 } });
  await prisma.reportReturn.create({
    data: { reportId, submissionId: id, message: "Licht toe.", dueAt: new Date("2025-11-20"), namedKeys: ["ankerpunt1"], reopenedKeys: ["ankerpunt1"] },
  });
  await prisma.report.update({ where: { id: reportId }, data: { status: "returned" } });
  await write(region, "Derde versie.");
  await submitAgain(region);
  return region;
}

const readable = async (region: SmallRegion, actor: Actor) => {
  const read = await Promise.all([1, 2, 3].map((version) => loadSubmittedReport(actor, region.board.reportId, version)));
  return read.map((report) => (report ? report.content.answers.ankerpunt1 : null));
};

describe("the versions of a report", () => {
  it("all stay, with their state, signatory, receipt and hash", async () => {
    const region = await threeVersions();
    const found = await loadVersions(region.editor, region.board.reportId);
    expect(found?.versions).toMatchObject([
      { version: 3, state: { kind: "submitted" }, signatoryName: "B. Eiken", withdrawnAt: null, returnedAt: null },
      { version: 2, state: { kind: "replaced", by: 3 } },
      { version: 1, state: { kind: "withdrawn" }, withdrawnAt: DURING_ROUND },
    ]);
    expect(found?.versions[1]?.returnedAt).toBeInstanceOf(Date);
    expect(new Set(found?.versions.map(({ hash }) => hash)).size).toBe(3);
    expect(new Set(found?.versions.map(({ receipt }) => receipt)).size).toBe(3);
  });

  it("are all read by their board, and by the SWV but for what was withdrawn", async () => {
    const region = await threeVersions();
    const [, second, third] = await readable(region, region.signatory);
    expect(second).toEqual(richTextFromPlainText("Tweede versie."));
    expect(third).toEqual(richTextFromPlainText("Derde versie."));
    expect((await readable(region, region.editor)).filter(Boolean)).toHaveLength(3);
    for (const actor of [region.reviewer, region.administrator]) expect(await readable(region, actor)).toEqual([null, second, third]);
    expect((await loadVersions(region.reviewer, region.board.reportId))?.versions.map((one) => one.readable)).toEqual([true, true, false]);
    expect(await loadSubmittedReport(region.signatory, region.board.reportId, 4)).toBeNull();
  });

  it("are adopted one by one: only the one that holds can be, and only that one is shown to others", async () => {
    const region = await threeVersions();
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    expect(await readable(region, reader)).toEqual([null, null, null]);
    expect(await loadSubmittedReport(region.reviewer, region.board.reportId, 2)).toMatchObject({ canAdopt: false });
    await adoptReport(region.reviewer, region.board.reportId, 3, DURING_ROUND);
    const [, , third] = await readable(region, region.editor);
    expect(await readable(region, reader)).toEqual([null, null, third]);
    expect(await loadSubmittedReport(reader, region.board.reportId)).toMatchObject({ audience: "outside", submission: { hash: null } });
    expect(await loadSubmittedReport(region.editor, region.board.reportId, 2)).toMatchObject({
      adoptedAt: null,
      submission: { state: { kind: "replaced", by: 3 } },
    });
  });

  it("are a matter of the board and its SWV", async () => {
    const region = await threeVersions();
    const foreign = await smallRegion(prisma);
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    for (const actor of [region.stranger, region.nobody, reader, foreign.reviewer, foreign.signatory]) {
      expect(await loadVersions(actor, region.board.reportId)).toBeNull();
      expect(await readable(region, actor)).toEqual([null, null, null]);
    }
    for (const id of ["geen-id", crypto.randomUUID()]) expect(await loadVersions(region.reviewer, id)).toBeNull();
    // As long as nothing was signed there is nothing for the SWV.
    expect(await loadVersions(region.reviewer, region.otherBoard.reportId)).toBeNull();
    expect(await loadVersions(region.stranger, region.otherBoard.reportId)).toMatchObject({ versions: [] });
  });
});
