import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { dropImport, keepImport, loadImport, mayImport, removeOldImports } from "@/lib/data/importing/import-draft";
import { placeImport } from "@/lib/data/importing/place-import";
import type { ImportReview, ImportSource } from "@/lib/importing/review/review";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { save, submittedRegion, write } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();

const text = richTextFromPlainText;
const file = { name: "oud.docx", kind: "docx" as const, hash: "a".repeat(64) };
const review: ImportReview = {
  items: [
    { kind: "answer", id: crypto.randomUUID(), part: "thuiszitters", place: { lines: [1], part: "thuiszitters" }, question: "thuiszitters", value: text("Uit het bestand.") },
  ],
  problems: [],
  source: [{ at: 1, text: "Uit het bestand." }],
  cover: {},
};

type Keeping = { actor?: Actor; now?: Date; reportId?: string; source?: ImportSource };
const keep = (region: SmallRegion, { actor = region.editor, now = DURING_ROUND, reportId = region.board.reportId, source = "thisYear" }: Keeping = {}) =>
  keepImport(actor, reportId, { file, source, review }, now);

async function kept(region: SmallRegion, options: Keeping = {}): Promise<string> {
  const result = await keep(region, options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.id;
}

const answer = (questionKey: string, value: unknown, revision = 0) => ({ questionKey, value, revision, saveId: crypto.randomUUID() });

type Placing = { actor?: Actor; now?: Date; reportId?: string };
const place = (region: SmallRegion, draftId: string, answers: ReturnType<typeof answer>[], { actor = region.editor, now = DURING_ROUND, reportId = region.board.reportId }: Placing = {}) =>
  placeImport(actor, { reportId, draftId, answers }, now);

const stored = (region: SmallRegion, questionKey: string) =>
  prisma.answer.findUnique({ where: { reportId_questionKey: { reportId: region.board.reportId, questionKey } } });
const traces = (region: SmallRegion) => prisma.auditEvent.findMany({ where: { action: "report.imported", reportId: region.board.reportId } });

describe("reading a form in", () => {
  it("is for who may write the report, while it may be written", async () => {
    const region = await smallRegion(prisma);
    for (const actor of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await mayImport(actor, region.board.reportId, DURING_ROUND), actor.name).toMatchObject({ problem: { code: "notFound" } });
      expect(await keep(region, { actor }), actor.name).toMatchObject({ problem: { code: "notFound" } });
    }
    for (const reportId of ["geen-id", crypto.randomUUID()]) expect(await keep(region, { reportId })).toMatchObject({ problem: { code: "notFound" } });
    expect(await keep(region, { now: AFTER_CLOSING })).toMatchObject({ problem: { code: "closed" } });
    expect(await prisma.importDraft.count({ where: { reportId: region.board.reportId } })).toBe(0);
    expect(await keep(region, { actor: region.signatory })).toMatchObject({ ok: true });
    expect(await keep(await submittedRegion(prisma))).toMatchObject({ problem: { code: "frozen" } });
  });

  it("is for the office while that fills the report in, and then not for the board", async () => {
    const region = await smallRegion(prisma);
    await prisma.report.update({ where: { id: region.board.reportId }, data: { onBehalfSince: DURING_ROUND, onBehalfById: region.reviewer.userId } });
    expect(await keep(region, { actor: region.reviewer })).toMatchObject({ ok: true });
    expect(await keep(region)).toMatchObject({ problem: { code: "otherWriter" } });
  });

  it("changes nothing of the report; each person goes through their own, the last that they read in", async () => {
    const region = await smallRegion(prisma);
    const first = await kept(region);
    const second = await kept(region);
    expect(second).not.toBe(first);
    expect(await loadImport(region.editor, region.board.reportId)).toMatchObject({ id: second, fileName: "oud.docx", source: "thisYear", review });
    expect(await loadImport(region.signatory, region.board.reportId)).toBeNull();
    expect(await prisma.answer.count({ where: { reportId: region.board.reportId } })).toBe(0);
    expect(await traces(region)).toEqual([]);
  });

  it("is forgotten when somebody puts it away, and after a while", async () => {
    const region = await smallRegion(prisma);
    const { reportId } = region.board;
    const draftId = await kept(region);
    expect(await dropImport(region.stranger, { reportId, draftId })).toMatchObject({ problem: { code: "notFound" } });
    expect(await dropImport(region.signatory, { reportId, draftId })).toMatchObject({ ok: true });
    expect(await loadImport(region.editor, reportId)).not.toBeNull();
    expect(await dropImport(region.editor, { reportId, draftId })).toMatchObject({ ok: true });
    expect(await loadImport(region.editor, reportId)).toBeNull();
    await kept(region);
    await removeOldImports(DURING_ROUND);
    expect(await loadImport(region.editor, reportId)).not.toBeNull();
    await removeOldImports(new Date(DURING_ROUND.getTime() + 1));
    expect(await loadImport(region.editor, reportId)).toBeNull();
  });
});

describe("placing what was read", () => {
  it("saves each answer with its history, and tells the trace what file it was and how many were chosen of it", async () => {
    const region = await smallRegion(prisma);
    const draftId = await kept(region);
    const result = await place(region, draftId, [answer("thuiszitters", text("Uit het bestand.")), answer("ankerpunt1", text("Nog een."))]);
    expect(result).toEqual({ ok: true, value: [{ questionKey: "thuiszitters", problem: null }, { questionKey: "ankerpunt1", problem: null }] });
    expect(await stored(region, "thuiszitters")).toMatchObject({ value: text("Uit het bestand."), revision: 1, updatedById: region.editor.userId, takenOverFromId: null });
    expect(await prisma.answerHistory.count({ where: { reportId: region.board.reportId } })).toBe(2);
    expect(await traces(region)).toMatchObject([
      { actorId: region.editor.userId, boardId: region.board.id, details: { file: "docx", hash: file.hash, source: "thisYear", answers: 2 } },
    ]);
  });

  it("never goes over what a colleague wrote meanwhile; the rest is saved", async () => {
    const region = await smallRegion(prisma);
    const draftId = await kept(region);
    await write(region, "thuiszitters", "Van een collega.", { revision: 0, actor: region.signatory });
    const result = await place(region, draftId, [answer("thuiszitters", text("Uit het bestand.")), answer("ankerpunt1", text("Nog een."))]);
    expect(result).toMatchObject({ value: [{ problem: { code: "stale" } }, { problem: null }] });
    expect(await stored(region, "thuiszitters")).toMatchObject({ value: text("Van een collega."), revision: 1 });
    expect(await traces(region)).toMatchObject([{ details: { answers: 2 } }]);
  });

  it("tells the trace once, in the same moment as the first answer that is saved", async () => {
    const region = await smallRegion(prisma);
    const draftId = await kept(region);
    await prisma.$executeRaw`ALTER TABLE "AuditEvent" ADD CONSTRAINT no_imports CHECK (action <> 'report.imported') NOT VALID`;
    try {
      await expect(place(region, draftId, [answer("thuiszitters", text("Uit het bestand."))])).rejects.toThrow(/no_imports/);
    } finally {
      await prisma.$executeRaw`ALTER TABLE "AuditEvent" DROP CONSTRAINT no_imports`;
    }
    expect(await stored(region, "thuiszitters")).toBeNull();
    await place(region, draftId, [answer("bestaatNiet", text("x")), answer("thuiszitters", text("Een.")), answer("ankerpunt1", text("Twee."))]);
    expect(await traces(region)).toHaveLength(1);
  });

  it("counts as saved when it was, and the answer to that was lost", async () => {
    const region = await smallRegion(prisma);
    const draftId = await kept(region);
    for (let press = 0; press < 2; press += 1) {
      expect(await place(region, draftId, [answer("thuiszitters", text("Uit het bestand."))])).toMatchObject({ value: [{ problem: null }] });
    }
    expect(await stored(region, "thuiszitters")).toMatchObject({ revision: 1 });
  });

  it("parses every value as any answer is, whatever the browser says was read", async () => {
    const region = await smallRegion(prisma);
    const draftId = await kept(region);
    const hostile = [
      answer("thuiszitters", { type: "doc", content: [{ type: "script", text: "x" }] }),
      answer("ankerpunt1", "tekst"),
      answer("bestaatNiet", text("x")),
      answer("__proto__", text("x")),
      answer("aanwendingSwv", [{ id: "x", amount: -1, fields: {} }]),
      answer("verwijzingenSo", { values: { "PO0000.totaal": 1 } }),
      answer("bestuur", "Ander bestuur"),
    ];
    const result = await place(region, draftId, hostile);
    expect(result.ok && result.value.every(({ problem }) => problem !== null)).toBe(true);
    expect(await prisma.answer.count({ where: { reportId: region.board.reportId } })).toBe(0);
    expect(await traces(region)).toEqual([]);
  });

  it("is for who read the form in only, while the report may be written", async () => {
    const region = await smallRegion(prisma);
    const draftId = await kept(region);
    const answers = [answer("thuiszitters", text("x"))];
    expect(await place(region, draftId, answers, { actor: region.signatory })).toMatchObject({ problem: { code: "importGone" } });
    expect(await place(region, draftId, answers, { actor: region.stranger })).toMatchObject({ problem: { code: "notFound" } });
    expect(await place(region, draftId, answers, { actor: region.stranger, reportId: region.otherBoard.reportId })).toMatchObject({ problem: { code: "importGone" } });
    for (const id of ["geen-id", crypto.randomUUID()]) expect(await place(region, id, answers)).toMatchObject({ problem: { code: "importGone" } });
    expect(await place(region, draftId, answers, { now: AFTER_CLOSING })).toMatchObject({ problem: { code: "closed" } });
    expect(await stored(region, "thuiszitters")).toBeNull();
  });

  it("marks what is exactly last year's, until somebody changes it", async () => {
    const region = await smallRegion(prisma);
    const draftId = await kept(region, { source: "lastYear" });
    await place(region, draftId, [answer("thuiszitters", text("Uit het bestand.")), answer("ankerpunt1", text("Door ons aangepast."))]);
    expect(await stored(region, "thuiszitters")).toMatchObject({ takenOverFromId: draftId });
    expect(await stored(region, "ankerpunt1")).toMatchObject({ takenOverFromId: null });
    await save(region, "thuiszitters", text("Nu van dit jaar."));
    expect(await stored(region, "thuiszitters")).toMatchObject({ takenOverFromId: null });
  });
});

it("goes with the report and with the person", async () => {
  const region = await smallRegion(prisma);
  await kept(region);
  await prisma.membership.deleteMany({ where: { userId: region.editor.userId } });
  await prisma.user.delete({ where: { id: region.editor.userId } });
  expect(await prisma.importDraft.count({ where: { reportId: region.board.reportId } })).toBe(0);
  await kept(region, { actor: region.signatory });
  await prisma.$executeRaw`SELECT remove_report(${region.board.reportId}::uuid)`;
  expect(await prisma.importDraft.count({ where: { reportId: region.board.reportId } })).toBe(0);
});
