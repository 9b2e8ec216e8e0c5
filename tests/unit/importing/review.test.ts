import { describe, expect, it } from "vitest";
import { importForm } from "@/lib/importing/import-form";
import { readFile } from "@/lib/importing/read-file";
import { AS_ANNEX, effectiveDecision, placementsOf, type Decision, type Receiving } from "@/lib/importing/review/decisions";
import { makeReview } from "@/lib/importing/review/make-review";
import { isAnswerItem, isFigureItem, isTextItem, type ImportSource, type ReviewItem } from "@/lib/importing/review/review";
import { plainText, richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { Answers } from "@/lib/report/content";
import type { Annex, SpendingRow } from "@/lib/template/answers/answer-schema";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import { contentFor, primaryBoard, shippedDefinition, wideBoard } from "@/tests/support/form-content";
import { STRAY, writtenAsText, writtenInWord } from "@/tests/support/importing/written-report";

const { context } = contentFor(primaryBoard);

async function reviewOf(file: Buffer, name: string, source: ImportSource = "thisYear", board = context, previousFigures = {}) {
  const read = await readFile(file, name);
  if (!read.ok) throw new Error(read.problem.code);
  const proposal = importForm(read.value, board.definition, { partnerships: board.board.partnerships });
  return makeReview(proposal, board, { source, previousFigures, newId: () => crypto.randomUUID() });
}

const receiving = (answers: Answers = {}, reopenedKeys: readonly string[] | null = null): Receiving => ({ context, answers, reopenedKeys });

/** What the decisions come to, by question; those not named are as they are without being asked. */
function placed(items: readonly ReviewItem[], given: Receiving, decisions: Readonly<Record<string, Decision>> = {}) {
  const placements = placementsOf(items, (item) => effectiveDecision(item, decisions[item.id], given), given);
  return Object.fromEntries(placements.map(({ question, value }) => [question, value]));
}

const textOf = (value: unknown) => plainText(value as ReturnType<typeof richTextFromPlainText>);
const only = <T>(found: readonly T[]): T => {
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} found`);
  return first;
};

describe.each([
  ["Word", writtenInWord(shippedDefinition), "oud.docx"],
  ["text", writtenAsText(shippedDefinition), "oud.txt"],
])("a form of this year as %s", (_, file, name) => {
  it("yields answers that this form can store, each once", async () => {
    const { items } = await reviewOf(file, name);
    const answers = placed(items, receiving());
    expect(Object.keys(answers)).toEqual(expect.arrayContaining(["ankerpunt1", "thuiszitters", "aanwendingSwv", "algemeenNummers", "bijlagen"]));
    for (const [key, value] of Object.entries(answers)) expect(parseAnswer(key, value, context), key).toMatchObject({ ok: true });
    expect((answers.aanwendingSwv as SpendingRow[]).map(({ amount }) => amount)).toEqual([4_500_000, 1_280_000, "pm"]);
    expect((answers.bijlagen as Annex[]).map(({ title, after }) => [title, after])).toEqual([["Bijlage 1 Beleid voor nieuwkomers", "knooppunt"]]);
  });

  it("moves rows of amounts to another list, and an annex to a question", async () => {
    const { items } = await reviewOf(file, name);
    const rows = items.find((item) => item.kind === "answer" && item.question === "aanwendingSwv");
    const annex = items.find(({ kind }) => kind === "annex");
    const answers = placed(items, receiving(), { [rows?.id ?? ""]: { how: "replace", to: "aanwendingEigen" }, [annex?.id ?? ""]: { how: "add", to: "ankerpunt4" } });
    expect(answers.aanwendingSwv).toBeUndefined();
    expect(answers.bijlagen).toBeUndefined();
    expect((answers.aanwendingEigen as SpendingRow[]).map(({ amount }) => amount)).toEqual([4_500_000, 1_280_000, "pm", 800_000]);
    expect(textOf(answers.ankerpunt4)).toMatch(/^Met de jeugdhulp[^]*\nBijlage 1 Beleid voor nieuwkomers\nNieuwkomers/);
    for (const key of ["aanwendingEigen", "ankerpunt4"]) expect(parseAnswer(key, answers[key], context), key).toMatchObject({ ok: true });
  });

  it("never fills in a figure of a sentence by itself", async () => {
    const { items } = await reviewOf(file, name);
    const figures = items.filter(isFigureItem);
    expect(figures.map(({ question, year, value, quote }) => [question, year, value, quote])).toEqual(
      expect.arrayContaining([
        ["verwijzingenSo", "values", 12, "SO 12 leerlingen (vorig jaar 15)."],
        ["verwijzingenSo", "previous", 15, "SO 12 leerlingen (vorig jaar 15)."],
      ]),
    );
    expect(placed(items, receiving()).verwijzingenSo).toBeUndefined();
    const decisions = Object.fromEntries(figures.map(({ id }) => [id, { how: "replace" as const }]));
    expect(placed(items, receiving(), decisions).verwijzingenSo).toEqual({ values: { "PO9101.totaal": 12 }, previous: { "PO9101.totaal": 15 } });
  });

  it("asks where a total goes that the form asks in parts", async () => {
    const { items } = await reviewOf(file, name);
    const figure = only(items.filter(isFigureItem).filter(({ question, year }) => question === "aantalThuiszitters" && year === "values"));
    expect(figure.cells.length).toBeGreaterThan(1);
    expect(placed(items, receiving(), { [figure.id]: { how: "replace" } }).aantalThuiszitters).toBeUndefined();
    const [cell = ""] = figure.cells;
    expect(placed(items, receiving(), { [figure.id]: { how: "replace", to: cell } }).aantalThuiszitters).toEqual({ values: { [cell]: 3 } });
  });

  it("keeps text that has no place, and moves it where somebody says", async () => {
    const { items } = await reviewOf(file, name);
    const stray = only(items.filter(isTextItem).filter(({ value }) => textOf(value) === STRAY));
    expect(Object.values(placed(items, receiving())).map(textOfAny).join("\n")).not.toContain(STRAY);
    const moved = placed(items, receiving(), { [stray.id]: { how: "add", to: "ononderbroken" } });
    expect(textOf(moved.ononderbroken)).toBe(`Leerlingen stromen zonder breuk door naar de volgende groep. Kleuters krijgen de tijd.\n${STRAY}`);
    const annexed = placed(items, receiving(), { [stray.id]: { how: "add", to: AS_ANNEX } });
    expect((annexed.bijlagen as Annex[]).map(({ text }) => textOf(text))).toContain(STRAY);
  });
});

function textOfAny(value: unknown): string {
  return JSON.stringify(value);
}

describe("a form of last year", () => {
  it("gives its texts and choices, and no amount or figure of this year", async () => {
    const { items } = await reviewOf(writtenInWord(shippedDefinition), "oud.docx", "lastYear");
    const all = Object.fromEntries(items.filter(isFigureItem).map(({ id, cells }) => [id, { how: "replace" as const, to: cells[0] }]));
    const answers = placed(items, receiving(), all);
    expect(textOf(answers.thuiszitters)).toContain("3 thuiszitters");
    expect((answers.aanwendingSwv as SpendingRow[]).map(({ amount, fields }) => [amount, fields.doel])).toEqual([
      [undefined, "extra intern begeleiders op vier scholen"],
      [undefined, "scholing van leraren in het begeleiden van gedrag"],
      [undefined, "samenwerking met de gemeente"],
    ]);
    // What was this year's number then, is last year's now.
    expect(answers.verwijzingenSo).toEqual({ values: {}, previous: { "PO9101.totaal": 12 } });
    expect(answers.ontvangen).toBeUndefined();
  });

  it("says nothing of what the portal knows of last year", async () => {
    const known = { verwijzingenSo: { "PO9101.totaal": 13 } };
    const { items } = await reviewOf(writtenInWord(shippedDefinition), "oud.docx", "lastYear", context, known);
    expect(items.filter(isFigureItem).map(({ question }) => question)).not.toContain("verwijzingenSo");
    expect(items.flatMap((item) => (item.kind === "leftOut" ? [item.question] : []))).toContain("verwijzingenSo");
  });
});

describe("what stands in the report already", () => {
  const mine = { thuiszitters: richTextFromPlainText("Wij schreven dit zelf.") };

  it("stays, unless somebody says otherwise", async () => {
    const { items } = await reviewOf(writtenInWord(shippedDefinition), "oud.docx");
    const item = only(items.filter(isAnswerItem).filter((one) => one.kind === "answer" && one.question === "thuiszitters"));
    expect(placed(items, receiving(mine)).thuiszitters).toBeUndefined();
    expect(textOf(placed(items, receiving(mine), { [item.id]: { how: "add" } }).thuiszitters)).toMatch(/^Wij schreven dit zelf\.\nIn het najaar/);
    expect(textOf(placed(items, receiving(mine), { [item.id]: { how: "replace", replaces: true } }).thuiszitters)).toMatch(/^In het najaar/);
  });

  it("is not replaced by what was decided while it was not there", async () => {
    const { items } = await reviewOf(writtenInWord(shippedDefinition), "oud.docx");
    const item = only(items.filter(isAnswerItem).filter((one) => one.kind === "answer" && one.question === "thuiszitters"));
    const decided = { [item.id]: { how: "replace" as const, replaces: false } };
    expect(placed(items, receiving(), decided).thuiszitters).toBeDefined();
    expect(placed(items, receiving(mine), decided).thuiszitters).toBeUndefined();
  });

  it("cannot be written where the SWV did not give it back", async () => {
    const { items } = await reviewOf(writtenInWord(shippedDefinition), "oud.docx");
    expect(Object.keys(placed(items, receiving({}, ["thuiszitters"])))).toEqual(["thuiszitters"]);
  });
});

it("amounts of several SWVs stay with theirs, and what is no answer of this board's form stays as text", async () => {
  const wide = contentFor(wideBoard).context;
  const { items } = await reviewOf(writtenInWord(shippedDefinition), "oud.docx", "thisYear", wide);
  const figure = only(items.filter(isFigureItem).filter(({ question, year }) => question === "verwijzingenSo" && year === "values"));
  expect(figure.cells).toEqual(["PO9101.totaal", "PO9102.totaal"]);
  const nothing = makeReview(
    {
      ...{ cover: {}, annexes: [], proposedFigures: [], unplaced: [], problems: [], fixedText: [] },
      answers: [{ question: "schakelfunctie", part: "schakelfunctie", value: { kind: "longText", text: richTextFromPlainText("Onze school voor SO") }, place: { lines: [0], part: "schakelfunctie" } }],
      source: [{ at: 0, text: "Onze school voor SO", known: false }],
    },
    context,
    { source: "thisYear", previousFigures: {}, newId: () => crypto.randomUUID() },
  );
  expect(nothing.items.map((item) => [item.kind, item.kind === "text" && textOf(item.value)])).toEqual([["text", "Onze school voor SO"]]);
});
