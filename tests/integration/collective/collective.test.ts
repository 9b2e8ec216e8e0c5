import { describe, expect, it } from "vitest";
import { chooseQuotation, removeQuotation, type QuotationChoice } from "@/lib/data/collective/quotations";
import { loadCollectiveText, saveCollectiveText } from "@/lib/data/collective/collective-text";
import { loadCollective } from "@/lib/data/collective/load-collective";
import { loadCollectivePart } from "@/lib/data/collective/load-part";
import { recordCollectiveExport } from "@/lib/data/collective/record-collective-export";
import { ownWriting } from "@/lib/data/people/own-writing";
import { changeReading } from "@/lib/data/regions/region-settings";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { addErratum } from "@/lib/data/reports/add-erratum";
import { removeExpired } from "@/lib/data/retention/remove-expired";
import { buildCollective } from "@/lib/document/collective/build-collective";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { plainText, richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { submitAgain, submittedRegion, write } from "@/tests/support/submitted-report";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";

const { prisma } = await testDatabase();

const at = (region: SmallRegion) => ({ round: region.roundSlug, regionSlug: region.regionSlug });
const load = (region: SmallRegion, actor = region.reviewer, now = DURING_ROUND) => loadCollective(actor, at(region), now);
const adopt = (region: SmallRegion, version = 1) => adoptReport(region.reviewer, region.board.reportId, version, DURING_ROUND);
const events = (region: SmallRegion) =>
  prisma.auditEvent.findMany({
    where: { regionId: region.regionId, OR: ["round.collective", "round.quotation"].map((start) => ({ action: { startsWith: start } })) },
    orderBy: { id: "asc" },
  });

const TEXT = "Wij bellen dezelfde dag. Dat kost tijd. Het werkt wel. Ouders merken het.";

/** A region whose board's report about pupils at home is that text, adopted. */
async function quotableRegion(text = TEXT): Promise<SmallRegion> {
  const region = await submittedRegion(prisma);
  await withdrawReport(region.signatory, region.board.reportId, 1, DURING_ROUND);
  await write(region, "thuiszitters", text);
  await submitAgain(region);
  await adopt(region, 2);
  return region;
}

function choose(region: SmallRegion, rest: Partial<QuotationChoice> = {}, actor = region.reviewer) {
  const choice = { part: "thuiszitters", reportId: region.board.reportId, questionKey: "thuiszitters", paragraph: 0, sentences: [0, 1, 3] };
  return chooseQuotation(actor, at(region), { ...choice, ...rest }, DURING_ROUND);
}

const saveText = (region: SmallRegion, text: string, revision: number, actor = region.reviewer, part = "thuiszitters") =>
  saveCollectiveText(actor, at(region), { part, value: richTextFromPlainText(text), revision }, DURING_ROUND);

const outsiders = (region: SmallRegion, elsewhere: SmallRegion) => [
  ...[region.editor, region.signatory, region.stranger, region.nobody, elsewhere.reviewer, elsewhere.administrator],
  { ...region.nobody, memberships: [{ role: "reader" as const, regionId: region.regionId }] },
];

describe("the office's own texts", () => {
  it("are saved with who did, and stand in the report", async () => {
    const region = await submittedRegion(prisma);
    expect(await saveText(region, "Samen gaat het beter.", 0)).toEqual({ ok: true, value: { saved: true, revision: 1 } });
    expect(await saveText(region, "Samen gaat het veel beter.", 1, region.administrator)).toMatchObject({ value: { saved: true, revision: 2 } });
    expect(await saveText(region, "Welkom.", 0, region.reviewer, INTRODUCTION)).toMatchObject({ value: { saved: true } });
    const report = (await load(region))?.report;
    expect(report && JSON.stringify(buildCollective(report).blocks)).toContain("Samen gaat het veel beter.");
    expect(report && JSON.stringify(buildCollective(report).blocks)).toContain("Welkom.");
    expect(await loadCollectiveText({ id: region.roundId }, "thuiszitters")).toMatchObject({ revision: 2, by: "A Iep", at: DURING_ROUND });
    const { texts } = await ownWriting(region.administrator.userId);
    expect(texts).toMatchObject([{ kind: "collectiveText", report: "Verantwoording 2024-2025", text: "Samen gaat het veel beter." }]);
    expect((await events(region)).map(({ action, actorId, details }) => [action, actorId, details])).toEqual([
      ["round.collectiveTextSaved", region.reviewer.userId, { round: region.roundSlug, part: "thuiszitters" }],
      ["round.collectiveTextSaved", region.administrator.userId, { round: region.roundSlug, part: "thuiszitters" }],
      ["round.collectiveTextSaved", region.reviewer.userId, { round: region.roundSlug, part: INTRODUCTION }],
    ]);
  });

  it("never overwrite each other: who comes second gets the other's text", async () => {
    const region = await submittedRegion(prisma);
    const both = await Promise.all([saveText(region, "Van de een.", 0), saveText(region, "Van de ander.", 0, region.administrator)]);
    expect(both.map((result) => result.ok && result.value.saved).sort()).toEqual([false, true]);
    const lost = both.flatMap((result) => (result.ok && !result.value.saved ? [result.value.current] : []));
    const stored = await loadCollectiveText({ id: region.roundId }, "thuiszitters");
    expect(lost).toEqual([stored]);
    expect(await saveText(region, "Nog een keer.", 7)).toMatchObject({ value: { saved: false, current: { revision: 1 } } });
    expect(plainText((await loadCollectiveText({ id: region.roundId }, "thuiszitters")).value)).toBe(plainText(stored.value));
    expect(await events(region)).toHaveLength(1);
  });

  it("are for the office of that region, with parts that the form has", async () => {
    const [region, elsewhere] = [await submittedRegion(prisma), await smallRegion(prisma)];
    for (const actor of outsiders(region, elsewhere)) {
      expect(await saveText(region, "Niet van mij.", 0, actor)).toMatchObject({ problem: { code: "notFound" } });
      expect(await load(region, actor)).toBeNull();
      expect(await loadCollectivePart(actor, { ...at(region), part: "thuiszitters" })).toBeNull();
    }
    for (const part of ["missie", "bestaat-niet", "", "bijlagen"]) {
      expect(await saveText(region, "Nergens.", 0, region.reviewer, part)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await events(region)).toEqual([]);
  });
});

describe("quotations", () => {
  it("are sentences as they stand in the frozen text, with the name only where the SWV lets boards read", async () => {
    const region = await quotableRegion();
    expect(await choose(region)).toMatchObject({ ok: true });
    const quotation = (await load(region))?.quotations[0];
    expect(quotation).toMatchObject({ text: "Wij bellen dezelfde dag. Dat kost tijd. […] Ouders merken het.", by: "een schoolbestuur", flag: null, hasErratum: false });
    await changeReading(region.administrator, region.regionSlug, [region.partnershipId]);
    const opened = await load(region);
    expect(opened?.report?.quotations).toEqual([{ part: "thuiszitters", text: quotation?.text, by: quotation?.board }]);
    expect(quotation?.board).toMatch(/^Stichting \d+-0$/);
    expect((await events(region)).map(({ action, reportId }) => [action, reportId])).toEqual([["round.quotationChosen", region.board.reportId]]);
  });

  it("come only from what is adopted, from this round, and fit", async () => {
    const [region, foreign] = [await submittedRegion(prisma), await quotableRegion()];
    expect(await choose(region, { sentences: [0] })).toMatchObject({ problem: { code: "notAdopted" } });
    await adopt(region);
    for (const reportId of [foreign.board.reportId, region.otherBoard.reportId, "x"]) {
      expect(await choose(region, { reportId })).toMatchObject({ problem: { code: "notAdopted" } });
    }
    for (const wrong of [{ questionKey: "knooppuntSturing" }, { questionKey: "verzonnen" }, { paragraph: 9 }, { paragraph: -1 }, { part: "missie" }]) {
      expect(await choose(region, { sentences: [0], ...wrong })).toMatchObject({ problem: { code: "textGone" } });
    }
    for (const sentences of [[], [7], [-1]]) expect(await choose(region, { sentences })).toMatchObject({ problem: { code: "nothingChosen" } });
    expect(await choose(region, { sentences: [0] })).toMatchObject({ ok: true });
    expect(await choose(region, { sentences: [0, 0] })).toMatchObject({ problem: { code: "alreadyChosen" } });
    const elsewhere = await smallRegion(prisma);
    for (const actor of outsiders(region, elsewhere)) expect(await choose(region, {}, actor)).toMatchObject({ problem: { code: "notFound" } });
    const long = await quotableRegion("Dit is een zin. ".repeat(200));
    expect(await choose(long, { sentences: Array.from({ length: 200 }, (_, index) => index) })).toMatchObject({ problem: { code: "tooLong" } });
    for (let index = 0; index < 20; index += 1) expect(await choose(long, { sentences: [index] })).toMatchObject({ ok: index === 0 });
  });

  it("do not name a board that may not be named", async () => {
    const made = await smallRegion(prisma);
    const number = Number(/\d+/.exec(made.regionSlug)?.[0]) + 1;
    const region = await quotableRegion(`Op de scholen van stichting ${number}-0 gaat het goed. Dat is fijn.`);
    expect(await choose(region, { sentences: [0] })).toMatchObject({ problem: { code: "namesBoard" } });
    expect(await choose(region, { sentences: [1] })).toMatchObject({ ok: true });
    await changeReading(region.administrator, region.regionSlug, [region.partnershipId]);
    expect(await choose(region, { sentences: [0] })).toMatchObject({ ok: true });
    await changeReading(region.administrator, region.regionSlug, []);
    const collective = await load(region);
    expect(collective?.quotations.map(({ flag }) => flag)).toEqual([null, "namesBoard"]);
    expect(collective?.report?.quotations.map(({ text }) => text)).toEqual(["Dat is fijn."]);
  });

  it("are flagged and not printed when their words or their version no longer hold, and point at an erratum", async () => {
    const region = await quotableRegion();
    await choose(region);
    const flags = async () => (await load(region))?.quotations.map(({ flag, hasErratum }) => [flag, hasErratum]);
    const erratum = { questionKey: "thuiszitters", text: "Het was een dag later.", signatory: { name: "B Eiken", function: "bestuurder" } };
    expect(await addErratum(region.signatory, region.board.reportId, erratum, DURING_ROUND)).toMatchObject({ ok: true });
    expect(await flags()).toEqual([[null, true]]);
    await prisma.quotation.updateMany({ data: { passages: ["Wij bellen nooit."] } });
    expect(await flags()).toEqual([["notInText", true]]);
    await prisma.report.update({ where: { id: region.board.reportId }, data: { status: "submitted" } });
    expect(await flags()).toEqual([["versionGone", true]]);
    expect((await load(region))?.report?.quotations).toEqual([]);
  });

  it("can be taken out, once, by the office", async () => {
    const [region, elsewhere] = [await quotableRegion(), await smallRegion(prisma)];
    const chosen = await choose(region);
    const id = chosen.ok ? chosen.value.id : "";
    for (const actor of outsiders(region, elsewhere)) expect(await removeQuotation(actor, at(region), id)).toMatchObject({ problem: { code: "notFound" } });
    expect(await removeQuotation(elsewhere.reviewer, at(elsewhere), id)).toMatchObject({ problem: { code: "gone" } });
    expect(await removeQuotation(region.administrator, at(region), id)).toEqual({ ok: true, value: true });
    for (const gone of [id, "x"]) expect(await removeQuotation(region.administrator, at(region), gone)).toMatchObject({ problem: { code: "gone" } });
    expect((await events(region)).map(({ action }) => action)).toEqual(["round.quotationChosen", "round.quotationRemoved"]);
  });
});

describe("the report over all boards", () => {
  it("is there once a board handed in, and provisional until nothing can change", async () => {
    const empty = await smallRegion(prisma);
    expect(await load(empty)).toMatchObject({ report: null });
    const region = await submittedRegion(prisma);
    const model = async (now: Date) => {
      const report = (await load(region, region.reviewer, now))?.report;
      return report && buildCollective(report);
    };
    expect(await model(DURING_ROUND)).toMatchObject({ draft: true, draftWords: "Voorlopig: 1 van 2 besturen" });
    expect(await model(AFTER_CLOSING)).toMatchObject({ draft: false });
  });

  it("leaves a trace when it is taken out of the portal", async () => {
    const region = await submittedRegion(prisma);
    const collective = await load(region);
    if (collective) await recordCollectiveExport(region.reviewer, collective, "pdf");
    expect(await events(region)).toMatchObject([{ action: "round.collectiveExported", details: { round: region.roundSlug, format: "pdf" } }]);
  });

  it("goes with the reports when their time has come", async () => {
    const region = await quotableRegion();
    await choose(region);
    await saveText(region, "Samen.", 0);
    await removeExpired(new Date("2040-01-01T00:00:00Z"));
    expect(await prisma.quotation.count({ where: { roundId: region.roundId } })).toBe(0);
    expect(await prisma.collectiveText.count({ where: { roundId: region.roundId } })).toBe(0);
  });
});
