import { answerLines } from "@/components/questions/answer-lines";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { typedOptions } from "@/lib/template/own-options";
import { findQuestion } from "@/lib/template/question";
import { describe, expect, it } from "vitest";
import { changeOwnContent } from "@/lib/data/templates/change-own-content";
import { importTemplate, planTemplateImport } from "@/lib/data/templates/import-template";
import { listTemplates, loadVersion } from "@/lib/data/templates/load-templates";
import type { TemplateDefinition } from "@/lib/template/definition";
import { testDatabase } from "@/tests/support/database";
import { shippedDefinition } from "@/tests/support/form-content";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const KEY = shippedDefinition.id;

const json = (change: (definition: TemplateDefinition) => void) => {
  const definition = structuredClone(shippedDefinition);
  change(definition);
  return JSON.stringify(definition);
};
const renamed = json((definition) => {
  const figure = definition.figures[0];
  if (figure) figure.label = "Andere naam";
  definition.parts.reverse();
});

async function draftRound(region: SmallRegion) {
  const open = await prisma.round.findUniqueOrThrow({ where: { id: region.roundId } });
  const { id: _, openedAt: __, ...rest } = open;
  return prisma.round.create({ data: { ...rest, period: { kind: "schoolYear", start: 2025 }, slug: "concept", openedAt: null } });
}
const versionOf = async (roundId: string) =>
  (await prisma.round.findUniqueOrThrow({ where: { id: roundId }, include: { templateVersion: true } })).templateVersion.number;

describe("importing a form", () => {
  it("tells in a dry run what changes and stores nothing", async () => {
    const region = await smallRegion(prisma);
    const plan = await planTemplateImport(region.administrator, region.regionSlug, renamed);
    expect(plan).toMatchObject({
      ok: true,
      value: {
        key: KEY,
        isNew: false,
        number: 2,
        changes: { figures: { changed: [shippedDefinition.figures[0]?.id], added: [], removed: [] }, whole: ["order"] },
      },
    });
    expect((await listTemplates({ id: region.regionId }))[0]?.versions).toHaveLength(1);
    expect(await planTemplateImport(region.administrator, region.regionSlug, JSON.stringify(shippedDefinition))).toMatchObject({
      value: { number: null, changes: { whole: [] } },
    });
  });

  it("makes a version: open rounds keep theirs, drafts move along", async () => {
    const region = await smallRegion(prisma);
    const draft = await draftRound(region);
    expect(await importTemplate(region.administrator, region.regionSlug, renamed)).toMatchObject({ value: { key: KEY, number: 2, unchanged: false } });
    expect(await versionOf(region.roundId)).toBe(1);
    expect(await versionOf(draft.id)).toBe(2);
    expect((await loadVersion({ id: region.regionId }, KEY, 1))?.definition).toEqual(shippedDefinition);
    expect(await importTemplate(region.administrator, region.regionSlug, renamed)).toMatchObject({ value: { number: 2, unchanged: true } });
  });

  it("gives each of several imports at once a number of its own", async () => {
    const region = await smallRegion(prisma);
    const texts = [1, 2, 3].map((index) => json((definition) => (definition.title = `Titel ${index}`)));
    const made = await Promise.all(texts.map((text) => importTemplate(region.administrator, region.regionSlug, text)));
    expect(made.map((one) => one.ok && one.value.number).sort()).toEqual([2, 3, 4]);
  });

  it("starts a form of its own under another id", async () => {
    const region = await smallRegion(prisma);
    const text = json((definition) => (definition.id = "ander-formulier"));
    expect(await planTemplateImport(region.administrator, region.regionSlug, text)).toMatchObject({ value: { isNew: true, number: 1 } });
    await importTemplate(region.administrator, region.regionSlug, text);
    expect(await listTemplates({ id: region.regionId })).toHaveLength(2);
  });

  it.each([
    ["geen json", "dit is geen json"],
    ["an unknown field", json((definition) => Object.assign(definition, { kleur: "rood" }))],
    ["a reference that leads nowhere", json(({ parts }) => parts.forEach((part) => (part.appliesTo = "niemand")))],
    ["a character that cannot be stored", json((definition) => (definition.title = "Titel\u0000"))],
  ])("refuses %s with the place of what is wrong", async (_, text) => {
    const region = await smallRegion(prisma);
    for (const attempt of [planTemplateImport, importTemplate]) {
      const outcome = await attempt(region.administrator, region.regionSlug, text);
      expect(outcome).toMatchObject({ ok: false, problem: { code: "invalidDefinition" } });
    }
    expect((await listTemplates({ id: region.regionId }))[0]?.versions).toHaveLength(1);
  });

  it("is for the administrator of the region only", async () => {
    const [region, foreign] = [await smallRegion(prisma), await smallRegion(prisma)];
    for (const actor of [region.reviewer, region.signatory, foreign.administrator]) {
      expect(await planTemplateImport(actor, region.regionSlug, renamed)).toMatchObject({ problem: { code: "notFound" } });
      expect(await importTemplate(actor, region.regionSlug, renamed)).toMatchObject({ problem: { code: "notFound" } });
      expect(await changeOwnContent(actor, region.regionSlug, KEY, 1, {})).toMatchObject({ problem: { code: "notFound" } });
    }
  });
});

describe("fixed texts", () => {
  const text = (words: string) => ({ texts: { samenhang: [{ type: "p" as const, text: words }] } });

  it("become a version that open rounds do not get", async () => {
    const region = await smallRegion(prisma);
    const draft = await draftRound(region);
    const change = (number: number, words: string) => changeOwnContent(region.administrator, region.regionSlug, KEY, number, text(words));
    expect(await change(1, "Nieuwe tekst.")).toEqual({ ok: true, value: { number: 2, unchanged: false } });
    const version = await loadVersion({ id: region.regionId }, KEY);
    expect(version).toMatchObject({ number: 2, latest: true });
    expect(version?.definition.parts.find(({ id }) => id === "samenhang")?.blocks).toEqual([{ type: "p", text: "Nieuwe tekst." }]);
    expect(await versionOf(region.roundId)).toBe(1);
    expect(await versionOf(draft.id)).toBe(2);
    expect(await change(2, "Nieuwe tekst.")).toMatchObject({ value: { number: 2, unchanged: true } });
    expect(await change(1, "Te laat.")).toMatchObject({ problem: { code: "otherVersion" } });
    expect(await change(9, "Bestaat niet.")).toMatchObject({ problem: { code: "notFound" } });
  });

  it("of two writers at once only the first are stored", async () => {
    const region = await smallRegion(prisma);
    const outcomes = await Promise.all(
      ["Een.", "Twee."].map((words) => changeOwnContent(region.administrator, region.regionSlug, KEY, 1, text(words))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.problem.code === "otherVersion")).toHaveLength(1);
  });
});

describe("a list of choices of the region", () => {
  const LIST = "ondersteuningsThemas";
  const optionsIn = (definition: TemplateDefinition | undefined) => definition?.figures.find(({ id }) => id === LIST)?.options ?? [];

  it("changes in drafts of rounds; a report in an open round keeps its choices and their words", async () => {
    const region = await smallRegion(prisma);
    const draft = await draftRound(region);
    const rows = optionsIn(shippedDefinition)
      .filter(({ id }) => id !== "nt2")
      .map(({ id, label }) => ({ id, label: id === "rekenen" ? "rekenen en wiskunde" : label }));
    const typed = typedOptions(optionsIn(shippedDefinition), [...rows, { id: "", label: "digitale vaardigheden" }]);
    if (!typed.ok) throw new Error(typed.problem);
    const options = { [LIST]: typed.value };
    expect(await changeOwnContent(region.administrator, region.regionSlug, KEY, 1, { options })).toMatchObject({ value: { number: 2 } });
    expect(await versionOf(draft.id)).toBe(2);
    expect(await versionOf(region.roundId)).toBe(1);

    const { reportId } = region.board;
    const save = (ids: string[]) => {
      const value = { values: { "bestuur.totaal": ids } };
      return saveAnswer(region.editor, { reportId, questionKey: LIST, value, revision: 0, saveId: crypto.randomUUID() }, DURING_ROUND);
    };
    expect(await save(["digitaleVaardigheden"])).toMatchObject({ ok: false });
    expect(await save(["nt2", "rekenen"])).toMatchObject({ ok: true });
    const form = await loadReportForm(region.editor, reportId, DURING_ROUND);
    const question = form && findQuestion(LIST, form.content.context)?.question;
    const answer = form?.content.answers[LIST];
    expect(form && question && answerLines(question, answer, form.content)).toEqual(["rekenen, NT2"]);
    expect(optionsIn((await loadVersion({ id: region.regionId }, KEY))?.definition).find(({ id }) => id === "nt2")).toEqual({
      id: "nt2",
      label: "NT2",
      retired: true,
    });
  });
});
