import { describe, expect, it } from "vitest";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { setAside } from "@/lib/data/reports/set-aside";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import type { Actor } from "@/lib/access/actor";

const { prisma } = await testDatabase();
const text = richTextFromPlainText;

const LATER = new Date(DURING_ROUND.getTime() + 60_000);

type Change = { key?: string; value?: unknown; revision?: number; saveId?: string; actor?: Actor; now?: Date };

const save = (region: SmallRegion, change: Change = {}) =>
  saveAnswer(
    change.actor ?? region.editor,
    {
      reportId: region.board.reportId,
      questionKey: change.key ?? "ankerpunt1",
      value: change.value === undefined ? text("Eerste zin.") : change.value,
      revision: change.revision ?? 0,
      saveId: change.saveId ?? crypto.randomUUID(),
    },
    change.now ?? DURING_ROUND,
  );
const history = (region: SmallRegion) =>
  prisma.answerHistory.findMany({ where: { reportId: region.board.reportId }, orderBy: { id: "asc" } });

describe("saving an answer", () => {
  it("stores it with its history and gives the revision to go on from", async () => {
    const region = await smallRegion(prisma);
    expect(await save(region)).toMatchObject({ ok: true, value: { revision: 1, savedAt: DURING_ROUND } });
    expect(await save(region, { value: text("Tweede zin."), revision: 1, actor: region.signatory })).toMatchObject({
      ok: true,
      value: { revision: 2 },
    });
    expect(await history(region)).toMatchObject([
      { revision: 1, savedById: region.editor.userId, value: text("Eerste zin.") },
      { revision: 2, savedById: region.signatory.userId, value: text("Tweede zin.") },
    ]);
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(form?.content.answers).toEqual({ ankerpunt1: text("Tweede zin.") });
    expect(form?.revisions).toEqual({ ankerpunt1: 2 });
    expect(form?.savedAt).toEqual(DURING_ROUND);
  });

  it("never overwrites a later revision, and shows it with who wrote it", async () => {
    const region = await smallRegion(prisma);
    await save(region);
    await save(region, { value: text("Van een ander."), revision: 1, actor: region.signatory });
    for (const revision of [0, 1]) {
      expect(await save(region, { value: text("Te laat."), revision })).toMatchObject({
        ok: false,
        problem: { code: "stale", current: { revision: 2, value: text("Van een ander."), savedByName: "B Eiken" } },
      });
    }
    expect(await history(region)).toHaveLength(2);
  });

  it("lets one of many writers at once win each revision, and tells the others", async () => {
    const region = await smallRegion(prisma);
    const results = await Promise.all(Array.from({ length: 12 }, (_, index) => save(region, { value: text(`${index}`) })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.problem.code === "stale")).toHaveLength(11);
    expect(await history(region)).toHaveLength(1);
  });

  it("stores the same save once, however often it is sent", async () => {
    const region = await smallRegion(prisma);
    const saveId = crypto.randomUUID();
    const first = await save(region, { saveId });
    expect(await save(region, { saveId })).toEqual(first);
    await save(region, { value: text("Verder."), revision: 1 });
    expect(await save(region, { saveId })).toEqual(first);
    expect(await history(region)).toHaveLength(2);
  });

  it("does not take the id of another question's save for its own", async () => {
    const region = await smallRegion(prisma);
    const saveId = crypto.randomUUID();
    await save(region, { saveId });
    expect(await save(region, { saveId, key: "ankerpunt2" })).toMatchObject({ ok: false });
    expect(await history(region)).toHaveLength(1);
  });

  it("clears an answer and keeps what it was", async () => {
    const region = await smallRegion(prisma);
    await save(region);
    expect(await save(region, { value: null, revision: 1 })).toMatchObject({ ok: true, value: { revision: 2 } });
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(form?.content.answers).toEqual({});
    expect(form?.revisions).toEqual({ ankerpunt1: 2 });
    expect(await save(region, { value: text("Toch."), revision: 2 })).toMatchObject({ ok: true, value: { revision: 3 } });
  });

  it("refuses what is not asked or does not fit, and changes nothing", async () => {
    const region = await smallRegion(prisma);
    const codeOf = async (change: Change) => {
      const result = await save(region, change);
      return result.ok ? "ok" : result.problem.code;
    };
    expect(await codeOf({ key: "bestaatNiet" })).toBe("unknownQuestion");
    expect(await codeOf({ key: "bestaatNiet", value: null })).toBe("unknownQuestion");
    expect(await codeOf({ key: "schakelfunctie" })).toBe("unknownQuestion");
    expect(await codeOf({ key: "algemeenNummers", value: [8] })).toBe("outsideRange");
    expect(await codeOf({ value: "<script>alert(1)</script>" })).toBe("unknownContent");
    expect(await codeOf({ revision: 7 })).toBe("stale");
    expect(await history(region)).toEqual([]);
  });

  it("is not there for anybody else: not for another board, the SWV, or an unknown report", async () => {
    const region = await smallRegion(prisma);
    for (const actor of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await save(region, { actor }), actor.name).toMatchObject({ ok: false, problem: { code: "notFound" } });
      expect(await loadReportForm(actor, region.board.reportId, DURING_ROUND), actor.name).toBeNull();
    }
    for (const reportId of [crypto.randomUUID(), "geen-id", "' or 1=1 --"]) {
      const request = { reportId, questionKey: "ankerpunt1", value: text("x"), revision: 0, saveId: crypto.randomUUID() };
      expect(await saveAnswer(region.editor, request, DURING_ROUND)).toMatchObject({ problem: { code: "notFound" } });
      expect(await loadReportForm(region.editor, reportId, DURING_ROUND)).toBeNull();
    }
    expect(await history(region)).toEqual([]);
  });

  it("stops when the round is closed or not opened yet", async () => {
    const region = await smallRegion(prisma);
    expect(await save(region, { now: AFTER_CLOSING })).toMatchObject({ problem: { code: "closed" } });
    await prisma.round.update({ where: { id: region.roundId }, data: { openedAt: null } });
    expect(await save(region)).toMatchObject({ problem: { code: "notOpenYet" } });
  });
});

describe("setting a text aside", () => {
  const aside = (region: SmallRegion, change: Change & { basedOn?: number } = {}) =>
    setAside(
      change.actor ?? region.editor,
      {
        reportId: region.board.reportId,
        questionKey: change.key ?? "ankerpunt1",
        value: change.value === undefined ? text("Niet gekozen.") : change.value,
        basedOn: change.basedOn ?? 1,
        saveId: change.saveId ?? crypto.randomUUID(),
      },
      change.now ?? DURING_ROUND,
    );

  it("keeps it in the history with what it started from, and leaves the answer alone", async () => {
    const region = await smallRegion(prisma);
    await save(region);
    await save(region, { value: text("Van een ander."), revision: 1, actor: region.signatory });
    expect(await aside(region)).toEqual({ ok: true, value: { revision: 1, savedAt: DURING_ROUND } });
    expect(await history(region)).toMatchObject([
      { revision: 1 },
      { revision: 2 },
      { revision: null, basedOn: 1, value: text("Niet gekozen."), savedById: region.editor.userId },
    ]);
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(form?.content.answers).toEqual({ ankerpunt1: text("Van een ander.") });
    expect(await save(region, { value: text("Verder."), revision: 2 })).toMatchObject({ ok: true, value: { revision: 3 } });
  });

  it("keeps the same text once, however often it is sent, also by many at once", async () => {
    const region = await smallRegion(prisma);
    const saveId = crypto.randomUUID();
    const first = await aside(region, { saveId });
    expect(first).toMatchObject({ ok: true });
    const repeated = await Promise.all(Array.from({ length: 6 }, () => aside(region, { saveId, now: LATER })));
    for (const again of repeated) expect(again).toEqual(first);
    expect(await history(region)).toHaveLength(1);
    expect(await aside(region, { key: "ankerpunt2", saveId })).toMatchObject({ problem: { code: "wrongType" } });
  });

  it("does not take the id of a save for its own, nor a save that of a text set aside", async () => {
    const region = await smallRegion(prisma);
    const [ofSave, ofAside] = [crypto.randomUUID(), crypto.randomUUID()];
    await save(region, { saveId: ofSave });
    await aside(region, { saveId: ofAside });
    expect(await aside(region, { saveId: ofSave })).toMatchObject({ problem: { code: "wrongType" } });
    expect(await save(region, { saveId: ofAside, revision: 1 })).toMatchObject({ ok: false });
    expect(await history(region)).toHaveLength(2);
  });

  it("refuses what is no answer, and everybody who may not write here", async () => {
    const region = await smallRegion(prisma);
    for (const actor of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await aside(region, { actor }), actor.name).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await aside(region, { key: "bestaatNiet" })).toMatchObject({ problem: { code: "unknownQuestion" } });
    expect(await aside(region, { value: "<script>" })).toMatchObject({ problem: { code: "unknownContent" } });
    expect(await aside(region, { value: null })).toMatchObject({ ok: false });
    expect(await aside(region, { now: AFTER_CLOSING })).toMatchObject({ problem: { code: "closed" } });
    expect(await history(region)).toEqual([]);
  });
});
