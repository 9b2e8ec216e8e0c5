import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { addNote, resolveNote } from "@/lib/data/together/notes";
import { tellPresence, type Telling, type Together } from "@/lib/data/together/tell-presence";
import { richTextFromPlainText as text } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const seconds = (count: number) => new Date(DURING_ROUND.getTime() + count * 1_000);

type Told = Partial<Omit<Telling, "reportId">> & { now?: Date };

/** A page of somebody, which tells where it is. */
function pageOf({ board }: SmallRegion, actor: Actor) {
  const pageId = crypto.randomUUID();
  return ({ now = DURING_ROUND, ...told }: Told = {}) =>
    tellPresence(
      actor,
      { reportId: board.reportId, pageId, partId: "thuiszitters", leaving: false, revisions: {}, ...told },
      now,
    );
}

async function together(telling: ReturnType<ReturnType<typeof pageOf>>): Promise<Together> {
  const told = await telling;
  if (!told.ok) throw new Error(told.problem.code);
  return told.value;
}

const rows = ({ board }: SmallRegion) => prisma.presence.count({ where: { reportId: board.reportId } });

describe("who has a report open", () => {
  it("is told by their pages, without oneself", async () => {
    const region = await smallRegion(prisma);
    const [mine, theirs, second] = [
      pageOf(region, region.editor),
      pageOf(region, region.signatory),
      pageOf(region, region.signatory),
    ];
    expect((await together(mine())).others).toEqual([]);
    await theirs();
    await second({ partId: "" });
    expect((await together(mine())).others).toEqual([{ name: "B Eiken", partIds: ["", "thuiszitters"] }]);
    await theirs({ partId: "verwijzingen" });
    await second({ leaving: true });
    expect((await together(mine())).others).toEqual([{ name: "B Eiken", partIds: ["verwijzingen"] }]);
  });

  it("forgets after 25 seconds who said nothing: two beats and a half, and sweeps what is left", async () => {
    const region = await smallRegion(prisma);
    await pageOf(region, region.signatory)();
    const mine = pageOf(region, region.editor);
    expect((await together(mine({ now: seconds(24) }))).others).toHaveLength(1);
    expect((await together(mine({ now: seconds(26) }))).others).toEqual([]);
    expect(await rows(region)).toBe(1);
  });

  it("cannot be told in another person's page", async () => {
    const region = await smallRegion(prisma);
    const { reportId } = region.board;
    const pageId = crypto.randomUUID();
    const told = { reportId, pageId, revisions: {}, leaving: false };
    await tellPresence(region.signatory, { ...told, partId: "thuiszitters" }, DURING_ROUND);
    await tellPresence(region.editor, { ...told, partId: "verwijzingen" }, DURING_ROUND);
    await tellPresence(region.editor, { ...told, partId: "verwijzingen", leaving: true }, DURING_ROUND);
    expect(await prisma.presence.findMany({ where: { reportId } })).toMatchObject([
      { userId: region.signatory.userId, partId: "thuiszitters" },
    ]);
  });

  it("is for the people of the board; unknown parts are refused", async () => {
    const region = await smallRegion(prisma);
    for (const other of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await pageOf(region, other)()).toMatchObject({ problem: { code: "notFound" } });
    }
    const refused = await pageOf(region, region.editor)({ partId: "bestaatNiet" });
    expect(refused).toMatchObject({ problem: { code: "unknownPart" } });
    expect(await rows(region)).toBe(0);
  });
});

describe("what a page hears of others' work", () => {
  it("is the answers that are newer than its own, with who saved them", async () => {
    const region = await smallRegion(prisma);
    const { reportId } = region.board;
    const save = (questionKey: string, value: unknown, revision: number) =>
      saveAnswer(
        region.signatory,
        { reportId, questionKey, value, revision, saveId: crypto.randomUUID() },
        DURING_ROUND,
      );
    await save("thuiszitters", text("Nieuw"), 0);
    await save("verwijzingen", text("Gelijk"), 0);
    await save("ononderbroken", text("Weg"), 0);
    await save("ononderbroken", null, 1);
    await save("teruggeplaatst", text("Niet gevraagd"), 0);
    const revisions = { thuiszitters: 0, verwijzingen: 1, ononderbroken: 1, bestaatNiet: 0 };
    const { newer } = await together(pageOf(region, region.editor)({ revisions }));
    const byEiken = { savedByName: "B Eiken", savedAt: DURING_ROUND, takenOver: false };
    expect(newer.sort((a, b) => b.questionKey.localeCompare(a.questionKey))).toEqual([
      { questionKey: "thuiszitters", revision: 1, value: text("Nieuw"), ...byEiken },
      { questionKey: "ononderbroken", revision: 2, value: null, ...byEiken },
    ]);
  });

  it("is how many notes are open, with a version that tells of every change", async () => {
    const region = await smallRegion(prisma);
    const { reportId } = region.board;
    const page = pageOf(region, region.editor);
    const notes = async () => (await together(page())).notes;
    const none = await notes();
    expect(none).toMatchObject({ byQuestion: {}, byPart: {} });
    const added = await addNote(region.signatory, { reportId, questionKey: "thuiszitters", text: "Hoi" }, seconds(1));
    const one = await notes();
    expect(one).toMatchObject({ byQuestion: { thuiszitters: 1 }, byPart: { thuiszitters: 1 } });
    const noteId = added.ok ? added.value.id : "";
    await resolveNote(region.editor, { reportId, noteId, resolved: true }, seconds(2));
    const done = await notes();
    expect(done).toMatchObject({ byQuestion: {}, byPart: {} });
    expect(new Set([none.version, one.version, done.version]).size).toBe(3);
  });
});
