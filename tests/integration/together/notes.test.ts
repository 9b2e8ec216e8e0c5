import { describe, expect, it } from "vitest";
import { addNote, loadNotes, removeNote, resolveNote } from "@/lib/data/together/notes";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const LATER = new Date(DURING_ROUND.getTime() + 60_000);

async function note(region: SmallRegion, text = "Klopt dit getal?", by = region.editor): Promise<string> {
  const { reportId } = region.board;
  const added = await addNote(by, { reportId, questionKey: "thuiszitters", text }, DURING_ROUND);
  if (!added.ok) throw new Error(added.problem.code);
  return added.value.id;
}

const notesFor = (region: SmallRegion, actor = region.editor) =>
  loadNotes(actor, region.board.reportId, ["thuiszitters"]);

describe("notes among colleagues", () => {
  it("are seen by colleagues, with who wrote them", async () => {
    const region = await smallRegion(prisma);
    await note(region);
    expect(await notesFor(region)).toMatchObject([{ text: "Klopt dit getal?", byName: "M Linde", own: true, resolved: null }]);
    expect(await notesFor(region, region.signatory)).toMatchObject([{ own: false }]);
  });

  it("can be resolved and opened again by any colleague; open ones come first", async () => {
    const region = await smallRegion(prisma);
    const first = await note(region, "Eerste");
    await note(region, "Tweede");
    const { reportId } = region.board;
    expect(await resolveNote(region.signatory, { reportId, noteId: first, resolved: true }, LATER)).toMatchObject({ ok: true });
    expect(await notesFor(region)).toMatchObject([
      { text: "Tweede", resolved: null },
      { text: "Eerste", resolved: { byName: "B Eiken", at: LATER } },
    ]);
    await resolveNote(region.editor, { reportId, noteId: first, resolved: false }, LATER);
    expect(await notesFor(region)).toMatchObject([{ text: "Eerste", resolved: null }, { text: "Tweede" }]);
  });

  it("are removed by who wrote them and nobody else", async () => {
    const region = await smallRegion(prisma);
    const noteId = await note(region);
    const { reportId } = region.board;
    expect(await removeNote(region.signatory, { reportId, noteId })).toMatchObject({ problem: { code: "notFound" } });
    expect(await notesFor(region)).toHaveLength(1);
    expect(await removeNote(region.editor, { reportId, noteId })).toMatchObject({ ok: true });
    expect(await notesFor(region)).toEqual([]);
  });

  it("do not exist for the partnership, other boards and strangers", async () => {
    const region = await smallRegion(prisma);
    const noteId = await note(region);
    const { reportId } = region.board;
    for (const other of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      const refused = { problem: { code: "notFound" } };
      expect(await notesFor(region, other)).toBeNull();
      expect(await addNote(other, { reportId, questionKey: "thuiszitters", text: "Hoi" }, LATER)).toMatchObject(refused);
      expect(await resolveNote(other, { reportId, noteId, resolved: true }, LATER)).toMatchObject(refused);
      expect(await removeNote(other, { reportId, noteId })).toMatchObject(refused);
    }
    // A note of another board, by way of one's own report.
    const own = region.otherBoard.reportId;
    expect(await resolveNote(region.stranger, { reportId: own, noteId, resolved: true }, LATER)).toMatchObject({ ok: false });
    expect(await notesFor(region)).toMatchObject([{ resolved: null }]);
  });

  it("stand at questions that exist", async () => {
    const { editor, board } = await smallRegion(prisma);
    const { reportId } = board;
    const unknown = { problem: { code: "notFound" } };
    expect(await addNote(editor, { reportId, questionKey: "bestaatNiet", text: "Hoi" }, LATER)).toMatchObject(unknown);
    expect(await loadNotes(editor, reportId, ["thuiszitters", "bestaatNiet"])).toBeNull();
    expect(await resolveNote(editor, { reportId, noteId: "geen-id", resolved: true }, LATER)).toMatchObject(unknown);
    expect(await removeNote(editor, { reportId, noteId: crypto.randomUUID() })).toMatchObject(unknown);
  });
});
