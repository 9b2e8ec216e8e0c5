import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadFigure } from "@/lib/data/dashboard/load-figure";
import { loadStart } from "@/lib/data/people/start";
import { changeReading, loadSettings } from "@/lib/data/regions/region-settings";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { listAdopted } from "@/lib/data/reports/list-adopted";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { loadVersions } from "@/lib/data/reports/report-versions";
import { submittedDocument } from "@/lib/document/submitted";
import { testDatabase } from "@/tests/support/database";
import { visibleStrings } from "@/tests/support/document-strings";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { save, submitAgain, submittedRegion } from "@/tests/support/submitted-report";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";

const { prisma } = await testDatabase();

const open = (region: SmallRegion, ids: string[], actor = region.administrator) => changeReading(actor, region.regionSlug, ids);
const audits = (region: SmallRegion) => prisma.auditEvent.findMany({ where: { regionId: region.regionId, action: "region.settingsChanged" } });

async function adoptedRegion(): Promise<SmallRegion> {
  const region = await submittedRegion(prisma);
  await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND);
  return region;
}

describe("the setting that boards read each other's adopted reports", () => {
  it("is changed by the administrator, with a trace of what changed", async () => {
    const region = await smallRegion(prisma);
    expect(await loadSettings(region.administrator, region.regionSlug)).toMatchObject({ partnerships: [{ boardsReadAdopted: false }] });
    for (const _ of [1, 2]) expect(await open(region, [region.partnershipId])).toEqual({ ok: true, value: true });
    expect(await loadSettings(region.administrator, region.regionSlug)).toMatchObject({ partnerships: [{ boardsReadAdopted: true }] });
    const { code } = await prisma.partnership.findUniqueOrThrow({ where: { id: region.partnershipId } });
    expect(await audits(region)).toMatchObject([{ details: { boardsReadAdopted: { opened: [code], closed: [] } } }]);
    expect(await open(region, [])).toMatchObject({ ok: true });
    expect(await audits(region)).toHaveLength(2);
  });

  it("is for that administrator and no SWV of another region", async () => {
    const [region, foreign] = [await smallRegion(prisma), await smallRegion(prisma)];
    for (const actor of [region.reviewer, region.signatory, region.nobody, foreign.administrator]) {
      expect(await open(region, [region.partnershipId], actor)).toMatchObject({ problem: { code: "notFound" } });
      expect(await loadSettings(actor, region.regionSlug)).toBeNull();
    }
    for (const id of [foreign.partnershipId, "geen-id"]) {
      expect(await open(region, [id])).toMatchObject({ problem: { code: "unknownPartnership" } });
    }
    expect(await audits(region)).toEqual([]);
  });
});

describe("reading what another board had adopted", () => {
  it("is let by an SWV in which both took part, and by nothing else", async () => {
    const region = await adoptedRegion();
    const { reportId } = region.board;
    const read = (actor: Actor) => loadSubmittedReport(actor, reportId);
    const elsewhere = await smallRegion(prisma);
    expect(await read(region.stranger)).toBeNull();
    await open(region, [region.partnershipId]);
    expect(await read(region.stranger)).toMatchObject({ audience: "outside", canAdopt: false, submission: { hash: null } });
    for (const actor of [region.nobody, elsewhere.stranger, elsewhere.reviewer]) expect(await read(actor)).toBeNull();
    // Not its versions, and not what is only submitted.
    expect(await loadVersions(region.stranger, reportId)).toBeNull();
    expect(await loadSubmittedReport(region.editor, region.otherBoard.reportId)).toBeNull();
    await open(region, []);
    expect(await read(region.stranger)).toBeNull();
  });

  it("goes by who took part on the count date of the round", async () => {
    const region = await adoptedRegion();
    const { reportId } = region.board;
    await open(region, [region.partnershipId]);
    const participation = { boardId: region.otherBoard.id, partnershipId: region.partnershipId };
    await prisma.participation.updateMany({ where: participation, data: { until: new Date("2025-01-31") } });
    expect(await loadSubmittedReport(region.stranger, reportId)).toBeNull();
    await prisma.participation.updateMany({ where: participation, data: { from: new Date("2025-02-01"), until: new Date("2025-02-01") } });
    expect(await loadSubmittedReport(region.stranger, reportId)).not.toBeNull();
    // The board whose report it is took part in another SWV of the round.
    const other = await prisma.partnership.create({
      data: { regionId: region.regionId, code: `PO7${region.regionSlug.slice(6).padStart(3, "0")}`, name: "Maasdal", shortName: "MD", sector: "PO" },
    });
    await prisma.roundPartnership.create({ data: { roundId: region.roundId, partnershipId: other.id } });
    await prisma.participation.updateMany({ where: { boardId: region.board.id }, data: { partnershipId: other.id } });
    expect(await loadSubmittedReport(region.stranger, reportId)).toBeNull();
  });

  it("is not of drafts and submitted versions, whatever the setting", async () => {
    const region = await submittedRegion(prisma);
    await open(region, [region.partnershipId]);
    expect(await loadSubmittedReport(region.stranger, region.board.reportId)).toBeNull();
    expect(await listAdopted(region.stranger, { id: region.regionId })).toEqual([]);
  });

  it("leads there from the start page, the list and the figures", async () => {
    const region = await adoptedRegion();
    const { reportId } = region.board;
    const seen = async () => {
      const figure = await loadFigure(region.stranger, { round: region.roundSlug, key: "deelsInOnderwijs" }, DURING_ROUND);
      const [start] = (await loadStart(region.stranger, DURING_ROUND)).regions;
      const listed = await listAdopted(region.stranger, { id: region.regionId });
      return [start?.boardReadsAdopted, listed.flatMap(({ reports }) => reports.map(({ id }) => id)), [...(figure?.reports.values() ?? [])]];
    };
    expect(await seen()).toEqual([false, [], []]);
    await open(region, [region.partnershipId]);
    expect(await seen()).toEqual([true, [reportId], [reportId]]);
    expect((await loadStart(region.reviewer, DURING_ROUND)).regions).toMatchObject([{ boardReadsAdopted: false }]);
  });

  it("hides small counts, which the board itself and the SWV see", async () => {
    const region = await submittedRegion(prisma);
    const { reportId } = region.board;
    await withdrawReport(region.signatory, reportId, 1, DURING_ROUND);
    await save(region, "deelsInOnderwijs", { values: { "bestuur.totaal": 3 } }, { revision: 0 });
    await submitAgain(region);
    await adoptReport(region.reviewer, reportId, 2, DURING_ROUND);
    await open(region, [region.partnershipId]);
    const shows = async (actor: Actor) => {
      const report = await loadSubmittedReport(actor, reportId);
      return report && visibleStrings(submittedDocument(report)).includes("<5");
    };
    expect(await Promise.all([region.stranger, region.editor, region.reviewer].map(shows))).toEqual([true, false, false]);
  });
});
