import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { loadRemarks } from "@/lib/data/reports/load-remarks";
import { addRemark, changeRemark, removeRemark, reopenRemark, resolveRemark } from "@/lib/data/reports/remark";
import { replyToRemark } from "@/lib/data/reports/reply-to-remark";
import { returnReport } from "@/lib/data/reports/return-report";
import { submitAsShown } from "@/tests/support/submit";
import { findRound } from "@/lib/data/rounds/find-round";
import { reportsToReview } from "@/lib/data/rounds/reports-to-review";
import { remarkState } from "@/lib/report/remark";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { SIGNATURE, submittedRegion, write } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();
const DUE = new Date("2025-12-20T22:59:59Z");

type Outcome = { ok: true } | { ok: false; problem: { code: string } };
const codeOf = (result: Outcome) => (result.ok ? "ok" : result.problem.code);

const remark = (region: SmallRegion, { actor = region.reviewer, questionKey = "ankerpunt1", text = "Waarom?", version = 1 } = {}) =>
  addRemark(actor, { reportId: region.board.reportId, version, questionKey, text }, DURING_ROUND);

async function openInList(region: SmallRegion) {
  const found = await findRound(region.reviewer, "region.readProgress", region.roundSlug, region.regionSlug);
  if (!found) throw new Error("no round");
  return (await reportsToReview(region.reviewer, region.regionId, found.round))[0]?.openRemarks;
}

async function remarked(questionKey = "ankerpunt1") {
  const region = await submittedRegion(prisma);
  const made = await remark(region, { questionKey });
  if (!made.ok) throw new Error(made.problem.code);
  return { region, id: made.value.id };
}

const seenBy = async (actor: Actor, region: SmallRegion) => (await loadRemarks(actor, region.board.reportId))?.remarks ?? null;
const answer = (actor: Actor, id: string, side: "board" | "partnership", text = "Omdat het zo was.") =>
  replyToRemark(actor, id, { side, text }, DURING_ROUND);

describe("remarks", () => {
  it("stand with a question or with the whole, for the board and the staff of the region alone", async () => {
    const { region } = await remarked();
    expect(codeOf(await remark(region, { actor: region.administrator, questionKey: "", text: "Mooi verslag." }))).toBe("ok");
    const foreign = await smallRegion(prisma);
    for (const actor of [region.reviewer, region.editor, region.signatory]) {
      expect(await seenBy(actor, region)).toMatchObject([
        { questionKey: "ankerpunt1", text: "Waarom?", author: "R Els", version: 1, replies: [], resolvedAt: null },
        { questionKey: "", text: "Mooi verslag.", author: "A Iep" },
      ]);
    }
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    for (const actor of [region.stranger, region.nobody, reader, foreign.reviewer, foreign.signatory]) {
      expect(await seenBy(actor, region), actor.name).toBeNull();
      expect(codeOf(await remark(region, { actor })), actor.name).toBe("notFound");
    }
    expect(codeOf(await remark(region, { actor: region.signatory }))).toBe("notFound");
    expect(codeOf(await remark(region, { questionKey: "schakelfunctie" }))).toBe("unknownQuestion");
    expect(codeOf(await remark(region, { questionKey: "algemeenVoorbeeld.6" }))).toBe("ok");
    expect(codeOf(await remark(region, { version: 2 }))).toBe("notFound");
    expect(codeOf(await addRemark(region.reviewer, { reportId: region.otherBoard.reportId, version: 1, questionKey: "", text: "x" }, DURING_ROUND))).toBe("notFound");
    expect(await loadRemarks(region.reviewer, region.otherBoard.reportId)).toBeNull();
    expect(await loadRemarks(region.editor, "geen-id")).toBeNull();
  });

  it("are answered from both sides, each by its own people, and each in its own name", async () => {
    const { region, id } = await remarked();
    const state = async () => (await seenBy(region.reviewer, region))?.map(remarkState)[0];
    expect(await state()).toBe("open");
    expect(codeOf(await answer(region.editor, id, "board"))).toBe("ok");
    expect(await state()).toBe("answered");
    expect(codeOf(await answer(region.administrator, id, "partnership", "En daarna?"))).toBe("ok");
    expect(await state()).toBe("open");
    expect(codeOf(await answer(region.editor, id, "partnership"))).toBe("notFound");
    expect(codeOf(await answer(region.reviewer, id, "board"))).toBe("notFound");
    const foreign = await smallRegion(prisma);
    for (const actor of [region.stranger, region.nobody, foreign.reviewer, foreign.editor]) {
      for (const side of ["board", "partnership"] as const) expect(codeOf(await answer(actor, id, side)), actor.name).toBe("notFound");
    }
    expect(codeOf(await answer(region.editor, crypto.randomUUID(), "board"))).toBe("notFound");
    expect(codeOf(await answer(region.editor, "geen-id", "board"))).toBe("notFound");
    expect((await seenBy(region.editor, region))?.[0]?.replies).toMatchObject([
      { side: "board", author: "M Linde", text: "Omdat het zo was." },
      { side: "partnership", author: "A Iep", text: "En daarna?" },
    ]);
  });

  it("are dealt with and opened again by the partnership, as often as one presses", async () => {
    const { region, id } = await remarked();
    expect(codeOf(await resolveRemark(region.editor, id, DURING_ROUND))).toBe("notFound");
    await Promise.all([resolveRemark(region.reviewer, id, DURING_ROUND), resolveRemark(region.administrator, id, DURING_ROUND)]);
    expect((await seenBy(region.editor, region))?.map(remarkState)).toEqual(["resolved"]);
    expect(await openInList(region)).toBe(0);
    expect(await prisma.auditEvent.count({ where: { reportId: region.board.reportId, action: "report.remarkResolved" } })).toBe(1);
    expect(codeOf(await reopenRemark(region.stranger, id))).toBe("notFound");
    expect(codeOf(await reopenRemark(region.administrator, id))).toBe("ok");
    expect(await openInList(region)).toBe(1);
    expect((await seenBy(region.editor, region))?.map(remarkState)).toEqual(["open"]);
  });

  it("can be changed and removed by who made them, until somebody answered", async () => {
    const { region, id } = await remarked();
    expect(codeOf(await changeRemark(region.administrator, id, "Anders."))).toBe("notYours");
    expect(codeOf(await removeRemark(region.administrator, id))).toBe("notYours");
    expect(codeOf(await changeRemark(region.reviewer, id, "Waarom zo?"))).toBe("ok");
    expect(await seenBy(region.reviewer, region)).toMatchObject([{ text: "Waarom zo?", mayChange: true }]);
    expect(await seenBy(region.administrator, region)).toMatchObject([{ mayChange: false }]);
    await answer(region.editor, id, "board");
    expect(codeOf(await changeRemark(region.reviewer, id, "Anders."))).toBe("answered");
    expect(codeOf(await removeRemark(region.reviewer, id))).toBe("answered");
    expect(await seenBy(region.reviewer, region)).toMatchObject([{ text: "Waarom zo?", mayChange: false }]);

    const second = await remark(region, { text: "Vergissing." });
    expect(codeOf(await removeRemark(region.reviewer, second.ok ? second.value.id : ""))).toBe("ok");
    expect(await seenBy(region.reviewer, region)).toHaveLength(1);
    const trace = await prisma.auditEvent.findMany({ where: { reportId: region.board.reportId }, orderBy: { id: "asc" } });
    expect(trace.map(({ action }) => action)).toEqual([
      "report.submitted",
      "report.remarked",
      "report.remarkChanged",
      "report.remarkAnswered",
      "report.remarked",
      "report.remarkRemoved",
    ]);
  });

  it("never disappear under an answer that comes at the same moment", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { region, id } = await remarked();
      const [removed, answered] = await Promise.all([removeRemark(region.reviewer, id), answer(region.editor, id, "board")]);
      const left = await seenBy(region.editor, region);
      if (removed.ok) expect([codeOf(answered), left]).toEqual(["notFound", []]);
      else expect([codeOf(removed), codeOf(answered), left?.[0]?.replies.length]).toEqual(["answered", "ok", 1]);
    }
  });

  it("outlive a new version, stay with theirs and show what stood there", async () => {
    const { region, id } = await remarked();
    await returnReport(region.reviewer, region.board.reportId, { version: 1, namedKeys: ["ankerpunt1"], message: "Graag uitleg.", dueAt: DUE }, "https://portaal.example", DURING_ROUND);
    expect(codeOf(await answer(region.editor, id, "board"))).toBe("ok");
    await write(region, "ankerpunt1", "Uitgelegd.");
    await submitAsShown(region.signatory, region.board.reportId, SIGNATURE, DURING_ROUND);
    await remark(region, { version: 2, text: "Dank." });
    const read = await loadRemarks(region.reviewer, region.board.reportId);
    expect(read?.remarks).toMatchObject([
      { id, version: 1, replies: [{ side: "board" }] },
      { version: 2, text: "Dank." },
    ]);
    expect(JSON.stringify(read?.contents.get(1)?.answers.ankerpunt1)).toContain("Antwoord op ankerpunt1.");
    expect(JSON.stringify(read?.contents.get(2)?.answers.ankerpunt1)).toContain("Uitgelegd.");
  });

  it("are closed with the report: once it is adopted nothing is added, and everything stays readable", async () => {
    const { region, id } = await remarked();
    await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND);
    expect(codeOf(await remark(region))).toBe("notOpen");
    expect(codeOf(await answer(region.editor, id, "board"))).toBe("notOpen");
    expect(codeOf(await changeRemark(region.reviewer, id, "Anders."))).toBe("notOpen");
    expect(codeOf(await resolveRemark(region.reviewer, id, DURING_ROUND))).toBe("notOpen");
    expect(codeOf(await remark(region, { actor: region.stranger }))).toBe("notFound");
    expect(await loadRemarks(region.editor, region.board.reportId)).toMatchObject({ remarks: [{ id }], mayReply: false, mayRemark: false });
  });
});
