import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addErratum } from "@/lib/data/reports/add-erratum";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { verifyHash } from "@/lib/data/reports/verify-hash";
import { printedDocument } from "@/lib/document/submitted";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { testDatabase } from "@/tests/support/database";
import { bare, firstMissing, visibleStrings } from "@/tests/support/document-strings";
import { openPdf, pageTexts, structureText } from "@/tests/support/pdf-reading";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { submittedRegion } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();
const LATER = new Date("2026-02-13T10:00:00Z");
const signatory = { name: "B. Eiken", function: "voorzitter" };
const text = "Er staat 12 leerlingen.\nHet zijn er 21.";

async function adoptedRegion(): Promise<SmallRegion> {
  const region = await submittedRegion(prisma);
  expect(await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND)).toMatchObject({ ok: true });
  return region;
}

const add = (region: SmallRegion, change: { questionKey?: string; text?: string; actor?: Actor; reportId?: string } = {}) =>
  addErratum(
    change.actor ?? region.signatory,
    change.reportId ?? region.board.reportId,
    { questionKey: change.questionKey ?? "thuiszitters", text: change.text ?? text, signatory },
    LATER,
  );
const reader = (region: SmallRegion): Actor => ({ ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] });

describe("an erratum", () => {
  it("is attached by the signatory with a trace and a mail; the report and its hash stay", async () => {
    const region = await adoptedRegion();
    const { reportId } = region.board;
    const before = await prisma.submission.findFirstOrThrow({ where: { reportId } });
    expect(await add(region)).toEqual({ ok: true, value: true });
    expect(await prisma.submission.findFirstOrThrow({ where: { reportId } })).toEqual(before);
    expect(await verifyHash(before.hash)).toMatchObject([{ intact: true, state: { kind: "adopted" } }]);
    expect(await prisma.auditEvent.findMany({ where: { reportId, action: "report.erratumAdded" } })).toMatchObject([
      { actorId: region.signatory.userId, details: { question: "thuiszitters" } },
    ]);
    const mails = await prisma.outboxMail.findMany({ where: { reportId, subject: { startsWith: "Erratum" } } });
    expect(mails).toMatchObject([{ recipient: region.reviewer.email }]);
    expect(mails[0]?.text).toContain("Het zijn er 21.");
    expect(mails[0]?.text).toContain("over Thuiszitters.");
  });

  it("is shown with the report to everybody who reads it, and printed on a page after it", async () => {
    const region = await adoptedRegion();
    await add(region);
    await add(region, { questionKey: "", text: "Overal staat 2024, dat moet 2025 zijn." });
    for (const actor of [region.editor, region.reviewer, reader(region)]) {
      const report = await loadSubmittedReport(actor, region.board.reportId);
      if (!report) throw new Error("not readable");
      expect(report.errata).toMatchObject([{ questionKey: "thuiszitters", createdAt: LATER }, { questionKey: "" }]);
      const model = printedDocument(report, "https://portaal.example");
      const pdf = await openPdf(await renderPdf(model));
      expect(firstMissing(visibleStrings(model), await structureText(pdf))).toBeUndefined();
      const pages = await pageTexts(pdf);
      const page = pages.findIndex((one) => one.includes("Het zijn er 21."));
      expect(pages[page]).toContain("13 februari 2026");
      expect(pages[page]).toContain("B. Eiken, voorzitter");
      // Nothing of the report itself stands on it.
      const onPage = bare(pages[page] ?? "");
      expect(onPage.indexOf("Errata")).toBeLessThan(160);
    }
  });

  it("is of the adopted version alone", async () => {
    const region = await submittedRegion(prisma);
    expect((await loadSubmittedReport(region.editor, region.board.reportId))?.errata).toEqual([]);
    expect(await add(region)).toMatchObject({ problem: { code: "notAdopted" } });
    expect((await loadReportForm(region.signatory, region.board.reportId, DURING_ROUND))?.canAddErratum).toBe(false);
  });

  it("is for the board's signatory alone", async () => {
    const region = await adoptedRegion();
    const foreign = await smallRegion(prisma);
    expect(await add(region, { actor: region.editor })).toMatchObject({ problem: { code: "notAllowed" } });
    for (const actor of [region.stranger, region.reviewer, region.administrator, reader(region), region.nobody, foreign.signatory]) {
      expect(await add(region, { actor })).toMatchObject({ problem: { code: "notFound" } });
    }
    for (const reportId of ["geen-id", crypto.randomUUID(), region.otherBoard.reportId]) {
      expect(await add(region, { reportId })).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await prisma.erratum.count({ where: { report: { roundId: region.roundId } } })).toBe(0);
  });

  it("is about a question that was asked, and stands there once", async () => {
    const region = await adoptedRegion();
    for (const questionKey of ["bestaatNiet", "bestuur", "thuiszitters.1"]) {
      expect(await add(region, { questionKey })).toMatchObject({ problem: { code: "unknownQuestion" } });
    }
    const twice = await Promise.all([add(region), add(region)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.filter((one) => !one.ok && one.problem.code === "alreadyThere")).toHaveLength(1);
  });
});
