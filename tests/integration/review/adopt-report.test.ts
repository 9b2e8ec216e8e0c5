import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { listAdopted } from "@/lib/data/reports/list-adopted";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { submitAsShown } from "@/tests/support/submit";
import { findRound } from "@/lib/data/rounds/find-round";
import { reportsToReview } from "@/lib/data/rounds/reports-to-review";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const LATER = new Date(DURING_ROUND.getTime() + 86_400_000);
const signatory = { name: "B Eiken", function: "voorzitter", statement: "Ik onderteken." };

async function submitted() {
  const region = await smallRegion(prisma);
  const { reportId } = region.board;
  for (const [questionKey, value] of Object.entries(completeAnswers)) {
    const saved = await saveAnswer(region.signatory, { reportId, questionKey, value, revision: 0, saveId: crypto.randomUUID() }, DURING_ROUND);
    expect(saved).toMatchObject({ ok: true });
  }
  expect(await submitAsShown(region.signatory, reportId, signatory, DURING_ROUND)).toMatchObject({ ok: true, value: { version: 1 } });
  return { region, reportId };
}

describe("adopting a report", () => {
  it("freezes it for good, once", async () => {
    const { region, reportId } = await submitted();
    const outcomes = await Promise.all([1, 2].map(() => adoptReport(region.reviewer, reportId, 1, LATER)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.problem.code === "notSubmitted")).toHaveLength(1);
    expect(await loadSubmittedReport(region.reviewer, reportId)).toMatchObject({ status: "adopted", adoptedAt: LATER, canAdopt: false });
    const save = { reportId, questionKey: "ankerpunt1", value: richTextFromPlainText("Anders."), revision: 1, saveId: crypto.randomUUID() };
    expect(await saveAnswer(region.editor, save, LATER)).toMatchObject({ problem: { code: "frozen" } });
    expect(await submitAsShown(region.signatory, reportId, signatory, LATER)).toMatchObject({ ok: false });
    expect(await prisma.auditEvent.count({ where: { reportId, action: "report.adopted" } })).toBe(1);
  });

  it("takes the version that was read and no other", async () => {
    const { region, reportId } = await submitted();
    expect(await adoptReport(region.reviewer, reportId, 2, LATER)).toMatchObject({ problem: { code: "otherVersion" } });
    const first = await prisma.submission.findFirstOrThrow({ where: { reportId } });
    await prisma.submission.create({
      data: { ...first, id: crypto.randomUUID(), version: 2, receipt: `${first.receipt}-2`, snapshot: first.snapshot ?? {} },
    });
    expect(await adoptReport(region.reviewer, reportId, 1, LATER)).toMatchObject({ problem: { code: "otherVersion" } });
    expect(await loadSubmittedReport(region.reviewer, reportId)).toMatchObject({ status: "submitted", submission: { version: 2 } });
    expect(await adoptReport(region.administrator, reportId, 2, LATER)).toEqual({ ok: true, value: true });
  });

  it("is for the staff of the region only, and not before it is submitted", async () => {
    const { region, reportId } = await submitted();
    const foreign = await smallRegion(prisma);
    for (const actor of [region.signatory, region.stranger, region.nobody, foreign.reviewer, foreign.administrator]) {
      expect(await adoptReport(actor, reportId, 1, LATER)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await adoptReport(region.reviewer, region.otherBoard.reportId, 1, LATER)).toMatchObject({ problem: { code: "notSubmitted" } });
    expect(await adoptReport(region.reviewer, "geen-id", 1, LATER)).toMatchObject({ problem: { code: "notFound" } });
    expect(await adoptReport(region.reviewer, crypto.randomUUID(), 1, LATER)).toMatchObject({ problem: { code: "notFound" } });
  });
});

describe("reading a submitted report", () => {
  it("shows it to staff, to its board, and to no other; a draft to no staff", async () => {
    const { region, reportId } = await submitted();
    const foreign = await smallRegion(prisma);
    expect(await loadSubmittedReport(region.reviewer, reportId)).toMatchObject({
      audience: "staff",
      canAdopt: true,
      regionSlug: region.regionSlug,
      submission: { version: 1, signatoryName: "B Eiken" },
    });
    expect(await loadSubmittedReport(region.editor, reportId)).toMatchObject({ audience: "board", canAdopt: false });
    for (const actor of [region.stranger, region.nobody, foreign.reviewer, foreign.signatory]) {
      expect(await loadSubmittedReport(actor, reportId)).toBeNull();
    }
    expect(await loadSubmittedReport(region.reviewer, region.otherBoard.reportId)).toBeNull();
  });

  it("lists what waits first", async () => {
    const { region, reportId } = await submitted();
    const found = await findRound(region.reviewer, "region.readProgress", region.roundSlug, region.regionSlug);
    if (!found) throw new Error("no round");
    const list = () => reportsToReview(region.reviewer, region.regionId, found.round);
    expect(await list()).toMatchObject([{ reportId, status: "submitted", version: 1, signed: { signatoryName: "B Eiken", filing: null } }]);
    expect(await reportsToReview(region.stranger, region.regionId, found.round)).toEqual([]);
    await adoptReport(region.reviewer, reportId, 1, LATER);
    expect(await list()).toMatchObject([{ status: "adopted", adoptedAt: LATER }]);
  });

  it("is listed for readers of the region once it is adopted, and for nobody else's region", async () => {
    const { region, reportId } = await submitted();
    const foreign = await smallRegion(prisma);
    const reader = { ...region.nobody, memberships: [{ role: "reader" as const, regionId: region.regionId }] };
    const list = (actor: Actor = reader) => listAdopted(actor, { id: region.regionId });
    expect(await list()).toEqual([]);
    await adoptReport(region.reviewer, reportId, 1, LATER);
    expect(await list()).toMatchObject([{ slug: region.roundSlug, reports: [{ id: reportId, adoptedAt: LATER }] }]);
    expect(await list(region.reviewer)).toHaveLength(1);
    for (const actor of [region.stranger, region.nobody, foreign.administrator]) expect(await list(actor)).toEqual([]);
    expect(await listAdopted(reader, { id: foreign.regionId })).toEqual([]);
  });
});
