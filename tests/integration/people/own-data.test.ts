import { expect, it } from "vitest";
import { invitePerson } from "@/lib/data/people/invite";
import { exportOwnData, loadOwnData } from "@/lib/data/people/own-data";
import { renameSelf } from "@/lib/data/people/rename";
import { actorOf } from "@/tests/support/actor";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

it("shows a person what is held about them, and nothing of others", async () => {
  const region = await smallRegion(prisma);
  const { userId, email } = region.editor;
  const { reportId } = region.board;
  await actorOf(userId);
  const save = (savedById: string, revision: number) => ({
    ...{ reportId, questionKey: "thuiszitters", revision, value: {}, savedById },
    ...{ saveId: crypto.randomUUID(), savedAt: new Date(DURING_ROUND.getTime() + revision * 1_000) },
  });
  await prisma.answerHistory.createMany({ data: [save(userId, 1), save(region.signatory.userId, 2), save(userId, 3)] });
  const note = { reportId, questionKey: "thuiszitters" };
  await prisma.note.createMany({
    data: [
      { ...note, text: "Van mij.", authorId: userId },
      { ...note, text: "Van een ander.", authorId: region.signatory.userId },
    ],
  });
  await prisma.signInLink.create({ data: { tokenHash: `link ${userId}`, email, expiresAt: DURING_ROUND } });
  const grant = { role: "reader", regionId: region.regionId } as const;
  await invitePerson(region.administrator, { email, name: "M Linde", grant }, "https://portaal.example", DURING_ROUND);

  const data = await loadOwnData(region.editor);
  expect(data).toMatchObject({
    person: { name: region.editor.name, email },
    roles: [{ role: "boardEditor" }, { role: "reader", place: expect.stringContaining("Regio") as string }],
    sessions: [{ browser: "Firefox op Linux" }],
    links: [{ usedAt: null }],
    mails: [{ sentAt: null }],
    writing: {
      saves: [{ count: 2, first: save(userId, 1).savedAt, last: save(userId, 3).savedAt }],
      texts: [{ kind: "note", text: "Van mij." }],
    },
    trace: [
      { action: "membership.granted", byThemselves: false },
      { action: "person.signedIn", byThemselves: true },
    ],
  });
  expect(JSON.stringify(data)).not.toContain("Van een ander.");
  expect(JSON.stringify(await loadOwnData(region.stranger))).not.toContain("Van mij.");
});

it("leaves in the trace that it was taken along", async () => {
  const region = await smallRegion(prisma);
  expect(await exportOwnData(region.editor)).toMatchObject({ person: { email: region.editor.email } });
  expect(await prisma.auditEvent.findMany({ where: { actorId: region.editor.userId } })).toMatchObject([{ action: "person.exported" }]);
});

it("holds the name that the person chose, in the trace without the old one", async () => {
  const region = await smallRegion(prisma);
  await renameSelf(region.editor, "Marit Linde");
  expect((await actorOf(region.editor.userId))?.name).toBe("Marit Linde");
  expect(await prisma.auditEvent.findMany({ where: { actorId: region.editor.userId, action: "person.renamed" } })).toMatchObject([{ details: {} }]);
});

it("holds what somebody made for the office", async () => {
  const region = await smallRegion(prisma);
  const { userId } = region.administrator;
  const { regionId } = region;
  const { template } = await prisma.templateVersion.findFirstOrThrow({ where: { template: { regionId } }, include: { template: true } });
  const version = { templateId: template.id, number: 2, definition: {}, hash: "x" };
  await prisma.templateVersion.create({ data: { ...version, createdById: userId, createdAt: new Date("2026-01-01") } });
  await prisma.apiToken.create({ data: { regionId, name: "Rekenmodel", tokenHash: `token ${userId}`, createdById: userId, createdAt: new Date("2026-01-02") } });
  const load = { regionId, roundSlug: "2024-2025", source: "beschikking", fileName: "cijfers.csv", values: 1, replaced: 0, unchanged: 0, removed: 0 };
  await prisma.keyFigureLoad.create({ data: { ...load, loadedById: userId, loadedAt: new Date("2026-01-03") } });
  await prisma.apiToken.create({ data: { regionId, name: "Van een ander", tokenHash: `other ${userId}`, createdById: region.reviewer.userId } });
  const data = await loadOwnData(region.administrator);
  expect(data?.writing.made).toMatchObject([
    { kind: "formVersion", name: `${template.title}, versie 2` },
    { kind: "token", name: "Rekenmodel" },
    { kind: "keyFigureLoad", name: "cijfers.csv" },
  ]);
});
