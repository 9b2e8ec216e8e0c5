import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { loadHistory, loadVersion } from "@/lib/data/together/load-history";
import { richTextFromPlainText as text } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

type Save = { by: Actor; value: unknown; revision: number; key?: string; minute?: number; restores?: string };

async function save(
  { board }: SmallRegion,
  { by, value, revision, key = "thuiszitters", minute = 0, restores }: Save,
) {
  const saved = await saveAnswer(
    by,
    { reportId: board.reportId, questionKey: key, value, revision, saveId: crypto.randomUUID(), restores },
    new Date(DURING_ROUND.getTime() + minute * 60_000),
  );
  if (!saved.ok) throw new Error(saved.problem.code);
}

const historyOf = (region: SmallRegion, actor: Actor, ...questionKeys: string[]) =>
  loadHistory(actor, region.board.reportId, { questionKeys: questionKeys.length > 0 ? questionKeys : ["thuiszitters"] });

describe("the history of a question", () => {
  it("tells who changed what, newest first, with the words that changed", async () => {
    const region = await smallRegion(prisma);
    const { editor, signatory } = region;
    await save(region, { by: editor, value: text("Er waren zes"), revision: 0 });
    await save(region, { by: editor, value: text("Er waren zes thuiszitters."), revision: 1, minute: 1 });
    await save(region, { by: signatory, value: text("Er waren acht thuiszitters."), revision: 2, minute: 2 });
    const history = await historyOf(region, editor);
    expect(history?.entries).toMatchObject([
      {
        byName: "B Eiken",
        current: true,
        change: { text: { lines: [{ pieces: [{ text: "Er waren " }, { text: "zes" }, { text: "acht" }, {}] }] } },
      },
      { byName: "M Linde", current: false, startedAt: DURING_ROUND },
    ]);
    expect(history?.older).toBeNull();
  });

  it("marks a text that was set aside, which never counts as the answer", async () => {
    const region = await smallRegion(prisma);
    const { editor, signatory } = region;
    await save(region, { by: editor, value: text("Eerste tekst."), revision: 0 });
    await save(region, { by: signatory, value: text("Tweede tekst."), revision: 1, minute: 1 });
    await prisma.answerHistory.create({
      data: {
        reportId: region.board.reportId,
        questionKey: "thuiszitters",
        revision: null,
        basedOn: 1,
        value: text("Eerste tekst, aangevuld."),
        saveId: crypto.randomUUID(),
        savedById: editor.userId,
      },
    });
    expect((await historyOf(region, editor))?.entries).toMatchObject([
      { kind: "setAside", byName: "M Linde", current: false },
      { kind: "saved", byName: "B Eiken", current: true },
      { kind: "saved", current: false },
    ]);
  });

  it("shows several questions together and keeps other questions out", async () => {
    const region = await smallRegion(prisma);
    const { editor } = region;
    await save(region, { by: editor, key: "deelsInOnderwijs", value: { values: { "bestuur.totaal": 2 } }, revision: 0 });
    await save(region, { by: editor, key: "thuisInAfwachting", value: { values: { "bestuur.totaal": 3 } }, revision: 0 });
    await save(region, { by: editor, value: text("Los hiervan"), revision: 0 });
    const history = await historyOf(region, editor, "deelsInOnderwijs", "thuisInAfwachting");
    expect(history?.entries.map(({ questionKey, current }) => [questionKey, current])).toEqual([
      ["thuisInAfwachting", true],
      ["deelsInOnderwijs", true],
    ]);
  });

  it("gives a long history in pieces", async () => {
    const region = await smallRegion(prisma);
    const people = [region.editor, region.signatory] as const;
    for (let revision = 0; revision < 20; revision += 1) {
      await save(region, { by: people[revision % 2 === 0 ? 0 : 1], value: text(`Versie ${revision}`), revision });
    }
    const first = await historyOf(region, region.editor);
    expect(first?.entries).toHaveLength(15);
    const rest = await loadHistory(region.editor, region.board.reportId, {
      questionKeys: ["thuiszitters"],
      before: first?.older ?? "",
    });
    expect(rest?.entries).toHaveLength(5);
    expect(rest?.older).toBeNull();
    expect(new Set([...(first?.entries ?? []), ...(rest?.entries ?? [])].map(({ id }) => id)).size).toBe(20);
  });

  it("gives the value of one version, also where the answer was empty", async () => {
    const region = await smallRegion(prisma);
    await save(region, { by: region.editor, value: text("Toen"), revision: 0 });
    await save(region, { by: region.signatory, value: null, revision: 1 });
    const [cleared, first] = (await historyOf(region, region.editor))?.entries ?? [];
    const load = (id: string | undefined) => loadVersion(region.editor, region.board.reportId, id ?? "0");
    expect(await load(first?.id)).toEqual({ questionKey: "thuiszitters", value: text("Toen"), takenOver: false });
    expect(await load(cleared?.id)).toEqual({ questionKey: "thuiszitters", value: null, takenOver: false });
    expect(await load("999999999")).toBeUndefined();
  });

  it("keeps what was replaced when a version is brought back, and the trace tells of it once", async () => {
    const region = await smallRegion(prisma);
    const { editor, signatory, board } = region;
    await save(region, { by: editor, value: text("Eerst"), revision: 0 });
    await save(region, { by: signatory, value: text("Daarna"), revision: 1 });
    const first = (await historyOf(region, editor))?.entries[1]?.id ?? "";
    await save(region, { by: signatory, value: text("Eerst"), revision: 2, restores: first });
    expect((await historyOf(region, editor))?.entries).toMatchObject([
      { broughtBack: true, current: true, byName: "B Eiken" },
      { broughtBack: false, byName: "B Eiken" },
      { byName: "M Linde" },
    ]);
    const traces = await prisma.auditEvent.findMany({ where: { reportId: board.reportId } });
    expect(traces).toMatchObject([
      {
        action: "report.answerRestored",
        actorId: signatory.userId,
        regionId: region.regionId,
        boardId: board.id,
        details: { questionKey: "thuiszitters", revision: 3, broughtBack: 1 },
      },
    ]);
    // A version of another question, or of no question, is nothing that came back.
    await save(region, { by: editor, key: "verwijzingen", value: text("Eerst"), revision: 0, restores: first });
    await save(region, { by: editor, value: text("Nieuw"), revision: 3, restores: "999999999" });
    expect(await prisma.auditEvent.count({ where: { reportId: board.reportId } })).toBe(1);
  });

  it("is for the people of the board only, and says nothing about unknown questions and reports", async () => {
    const region = await smallRegion(prisma);
    await save(region, { by: region.editor, value: text("Onder ons"), revision: 0 });
    const id = (await historyOf(region, region.signatory))?.entries[0]?.id ?? "";
    for (const other of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await historyOf(region, other)).toBeNull();
      expect(await loadVersion(other, region.board.reportId, id)).toBeUndefined();
    }
    expect(await historyOf(region, region.editor, "bestaatNiet")).toBeNull();
    expect(await loadHistory(region.editor, crypto.randomUUID(), { questionKeys: ["thuiszitters"] })).toBeNull();
    expect(await loadHistory(region.editor, "geen-id", { questionKeys: ["thuiszitters"] })).toBeNull();
    // A version of another board's report, asked for by way of one's own.
    expect(await loadVersion(region.stranger, region.otherBoard.reportId, id)).toBeUndefined();
  });
});
