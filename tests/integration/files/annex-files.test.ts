import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addAnnexFile } from "@/lib/data/files/add-annex-file";
import { loadAnnexFile } from "@/lib/data/files/load-annex-file";
import { removeUnusedFiles } from "@/lib/data/files/remove-unused-files";
import { changeReading } from "@/lib/data/regions/region-settings";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { returnReport } from "@/lib/data/reports/return-report";
import { setAside } from "@/lib/data/reports/set-aside";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";
import { MAX_FILES, type AnnexFile } from "@/lib/template/answers/annex-file";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { sampleFile } from "@/tests/support/sample-files";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { save, submitAgain } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();

const HOUR = 3_600_000;
const later = (hours: number) => new Date(DURING_ROUND.getTime() + hours * HOUR);

type Change = { text?: string; actor?: Actor; now?: Date; key?: string; reportId?: string };
const add = (region: SmallRegion, { text = "Beleid", actor = region.editor, now = DURING_ROUND, key = "bijlagen", reportId = region.board.reportId }: Change = {}) =>
  addAnnexFile(actor, { reportId, questionKey: key }, { name: `${text}.pdf`, type: "application/pdf", content: sampleFile.pdf(text) }, now);

async function added(region: SmallRegion, change?: Change): Promise<AnnexFile> {
  const result = await add(region, change);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const annexWith = (file?: AnnexFile) => [
  { id: "018f0000-0000-7000-8000-0000000000a1", title: "Beleid", text: richTextFromPlainText("Zie het bestand."), ...(file && { file }) },
];

/** A region whose board submitted version 1 with a file. */
async function submittedWithFile(): Promise<{ region: SmallRegion; file: AnnexFile }> {
  const region = await smallRegion(prisma);
  for (const [key, value] of Object.entries(completeAnswers)) await save(region, key, value, { revision: 0 });
  const file = await added(region);
  const { revision = 0 } = (await prisma.answer.findFirst({ where: { reportId: region.board.reportId, questionKey: "bijlagen" } })) ?? {};
  expect(await save(region, "bijlagen", annexWith(file), { revision })).toMatchObject({ ok: true });
  await submitAgain(region);
  return { region, file };
}

async function readerOf({ regionId }: SmallRegion): Promise<Actor> {
  const memberships = [{ role: "reader" as const, regionId }];
  const email = `lezer.${regionId}@voorbeeld.example`;
  const { id, name } = await prisma.user.create({ data: { email, name: "L Wilg", memberships: { create: memberships } } });
  return { userId: id, name, email, memberships };
}

const reads = async (region: SmallRegion, actor: Actor, file: AnnexFile, reportId = region.board.reportId) =>
  (await loadAnnexFile(actor, reportId, file.id, DURING_ROUND)) !== null;

describe("adding a file", () => {
  it("keeps its content with its hash and tells the trace; the same file once", async () => {
    const region = await smallRegion(prisma);
    const file = await added(region);
    expect(file).toMatchObject({ name: "Beleid.pdf", type: "application/pdf", size: sampleFile.pdf().length });
    expect(await added(region)).toEqual(file);
    const stored = await prisma.annexFile.findMany({ where: { reportId: region.board.reportId } });
    expect(stored).toMatchObject([{ ...file, uploadedById: region.editor.userId }]);
    expect(Buffer.from(stored[0]?.content ?? [])).toEqual(sampleFile.pdf());
    const told = await prisma.auditEvent.findMany({ where: { action: "report.fileAdded", reportId: region.board.reportId } });
    expect(told).toMatchObject([{ actorId: region.editor.userId, details: { fileId: file.id, size: file.size, hash: file.hash } }]);
    expect(JSON.stringify(told.map(({ details }) => details))).not.toContain("Beleid");
  });

  it("is for the board alone, at a question about annexes, while it may write there", async () => {
    const region = await smallRegion(prisma);
    for (const actor of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await add(region, { actor }), actor.name).toMatchObject({ problem: { code: "notFound" } });
    }
    for (const reportId of ["geen-id", crypto.randomUUID()]) expect(await add(region, { reportId })).toMatchObject({ problem: { code: "notFound" } });
    for (const key of ["ankerpunt1", "bestaatNiet", ""]) expect(await add(region, { key })).toMatchObject({ problem: { code: "unknownQuestion" } });
    expect(await add(region, { now: AFTER_CLOSING })).toMatchObject({ problem: { code: "closed" } });
    expect(await prisma.annexFile.count({ where: { reportId: region.board.reportId } })).toBe(0);
  });

  it("stops when the report is frozen, and after a return where annexes were not asked again", async () => {
    const { region } = await submittedWithFile();
    expect(await add(region, { text: "Later" })).toMatchObject({ problem: { code: "frozen" } });
    const giveBack = { version: 1, namedKeys: ["ankerpunt1"], message: "Licht toe.", dueAt: later(48) };
    expect(await returnReport(region.reviewer, region.board.reportId, giveBack, "http://localhost", DURING_ROUND)).toMatchObject({ ok: true });
    expect(await add(region, { text: "Later" })).toMatchObject({ problem: { code: "frozen" } });
  });

  it("has room for a number of files in use; what was taken away gives its place back", async () => {
    const region = await smallRegion(prisma);
    const results = await Promise.all(Array.from({ length: MAX_FILES + 3 }, (_, index) => add(region, { text: `Stuk ${index}` })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(MAX_FILES);
    expect(await add(region, { text: "Nog een" })).toMatchObject({ problem: { code: "tooManyFiles" } });
    expect(await add(region, { text: "Nog een", now: later(2) })).toMatchObject({ ok: true });
  });

  it("counts the size of what the answers name", async () => {
    const region = await smallRegion(prisma);
    const file = await added(region);
    await save(region, "bijlagen", annexWith(file), { revision: 0 });
    const size = 50 * 1024 * 1024;
    await prisma.annexFile.update({ where: { id: file.id }, data: { size } });
    expect(await add(region, { text: "Groot", now: later(2) })).toMatchObject({ problem: { code: "filesTooLarge" } });
    await save(region, "bijlagen", annexWith());
    expect(await add(region, { text: "Groot", now: later(2) })).toMatchObject({ ok: true });
    await prisma.annexFile.update({ where: { id: file.id }, data: { size: 5 * size } });
    expect(await add(region, { text: "Nog groter", now: later(2) })).toMatchObject({ problem: { code: "storeFull" } });
  });
});

describe("an answer that names a file", () => {
  it("is stored when the file is of this report and as described, and with nothing else", async () => {
    const [region, elsewhere] = [await smallRegion(prisma), await smallRegion(prisma)];
    const [file, foreign] = [await added(region), await added(elsewhere)];
    const neighbour = await added(region, { actor: region.stranger, reportId: region.otherBoard.reportId });
    const wrong: AnnexFile[] = [
      foreign,
      neighbour,
      { ...file, id: crypto.randomUUID() },
      { ...file, name: "Anders.pdf" },
      { ...file, size: file.size + 1 },
      { ...file, hash: "0".repeat(64) },
      { ...file, type: "image/png" },
    ];
    for (const one of wrong) {
      expect(await save(region, "bijlagen", annexWith(one), { revision: 0 }), JSON.stringify(one)).toMatchObject({ problem: { code: "unknownFile" } });
    }
    const aside = { reportId: region.board.reportId, questionKey: "bijlagen", value: annexWith(foreign), basedOn: 0, saveId: crypto.randomUUID() };
    expect(await setAside(region.editor, aside, DURING_ROUND)).toMatchObject({ problem: { code: "unknownFile" } });
    expect(await save(region, "bijlagen", annexWith(file), { revision: 0 })).toMatchObject({ ok: true });
  });

  it("signs for its content by the hash", async () => {
    const { region, file } = await submittedWithFile();
    const { snapshot } = await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId } });
    expect(JSON.stringify(snapshot)).toContain(file.hash);
  });
});

describe("reading a file", () => {
  it("is for the board from the start, and for the SWV with a version that names it", async () => {
    const region = await smallRegion(prisma);
    const draft = await added(region);
    for (const actor of [region.editor, region.signatory]) expect(await reads(region, actor, draft)).toBe(true);
    for (const actor of [region.reviewer, region.administrator, region.stranger, region.nobody]) expect(await reads(region, actor, draft)).toBe(false);

    const { region: submitted, file } = await submittedWithFile();
    const found = await loadAnnexFile(submitted.reviewer, submitted.board.reportId, file.id, DURING_ROUND);
    expect(found).toMatchObject({ name: "Beleid.pdf", type: "application/pdf" });
    expect(Buffer.from(found?.content ?? [])).toEqual(sampleFile.pdf());
    const exported = await prisma.auditEvent.findMany({ where: { action: "report.exported", reportId: submitted.board.reportId } });
    expect(exported.map(({ details }) => details)).toEqual([{ format: "bestand", fileId: file.id }]);
    for (const actor of [submitted.stranger, submitted.nobody, region.reviewer]) expect(await reads(submitted, actor, file)).toBe(false);
    // Under another report the id is as good as unknown.
    expect(await reads(submitted, submitted.reviewer, file, submitted.otherBoard.reportId)).toBe(false);
    expect(await loadAnnexFile(submitted.reviewer, submitted.board.reportId, "geen-id", DURING_ROUND)).toBeNull();
  });

  it("opens the version for the reviewer, and is closed again when the version was withdrawn", async () => {
    const { region, file } = await submittedWithFile();
    expect(await withdrawReport(region.signatory, region.board.reportId, 1, DURING_ROUND)).toMatchObject({ ok: true });
    expect(await reads(region, region.reviewer, file)).toBe(false);
    expect(await reads(region, region.editor, file)).toBe(true);
    await submitAgain(region);
    expect(await reads(region, region.reviewer, file)).toBe(true);
    expect((await loadSubmittedReport(region.reviewer, region.board.reportId))?.submission.openedAt).not.toBeNull();
  });

  it("is for readers and boards that may read it once it is adopted, and of that version only", async () => {
    const { region, file } = await submittedWithFile();
    await changeReading(region.administrator, region.regionSlug, [region.partnershipId]);
    expect(await reads(region, region.stranger, file)).toBe(false);
    const reader = await readerOf(region);
    expect(await reads(region, reader, file)).toBe(false);
    const replaced = await added({ ...region, board: region.otherBoard }, { text: "Ander", actor: region.stranger });
    await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND);
    expect(await reads(region, region.stranger, file)).toBe(true);
    expect(await reads(region, region.stranger, replaced)).toBe(false);
    expect(await reads(region, region.nobody, file)).toBe(false);
    expect(await reads(region, reader, file)).toBe(true);
  });
});

describe("files that nothing names", () => {
  it("go after a while; what an answer, its history or a submission names stays", async () => {
    const { region, file } = await submittedWithFile();
    const draft = await smallRegion(prisma);
    const [replaced, current, unused] = [await added(draft, { text: "Oud" }), await added(draft, { text: "Nieuw" }), await added(draft, { text: "Los" })];
    await save(draft, "bijlagen", annexWith(replaced), { revision: 0 });
    await save(draft, "bijlagen", annexWith(current));
    await removeUnusedFiles(DURING_ROUND);
    expect(await prisma.annexFile.count({ where: { id: unused.id } })).toBe(1);
    await removeUnusedFiles(later(1));
    const left = await prisma.annexFile.findMany({ where: { reportId: { in: [region.board.reportId, draft.board.reportId] } }, select: { id: true } });
    expect(left.map(({ id }) => id).sort()).toEqual([file.id, replaced.id, current.id].sort());
  });
});
