import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedAtOnce } from "@/lib/report/carried-at-once";
import { carriedAnswers } from "@/lib/report/carry-forward";
import { unchangedTexts } from "@/lib/report/unchanged-texts";
import { unconfirmedAnswers } from "@/lib/report/unconfirmed-answers";
import type { Answers, ReportContent } from "@/lib/report/content";
import { isAnswered } from "@/lib/report/progress";
import type { Annex, SpendingRow } from "@/lib/template/answers/answer-schema";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import type { BoardFacts } from "@/lib/template/context";
import type { Part, TemplateDefinition } from "@/lib/template/definition";
import { findQuestion } from "@/lib/template/question";
import { filledAnswers, filledReport, paragraph, richText, rowId } from "../../support/filled-report";
import { contentFor, primaryBoard, shippedDefinition, wideBoard } from "../../support/form-content";

function inForm(board: BoardFacts, definition: TemplateDefinition, answers: Answers = {}): ReportContent {
  const content = contentFor(board, answers);
  return { ...content, context: { ...content.context, definition } };
}

/** Everything that can be taken over in a whole form. */
function carriedInAll(content: ReportContent, previous: ReportContent): Answers {
  const parts = content.context.definition.parts.map((part) => carriedAnswers(part, content.context, previous));
  return Object.assign({}, ...parts) as Answers;
}

function partOf(content: ReportContent, id: string): Part {
  const part = content.context.definition.parts.find((one) => one.id === id);
  if (!part) throw new Error(`there is no part ${id}`);
  return part;
}

/** Changes one question of the form, or takes it out. */
function withField(key: string, change: (field: Part["fields"][number]) => Part["fields"][number][]): TemplateDefinition {
  return {
    ...shippedDefinition,
    parts: shippedDefinition.parts.map((part) => ({
      ...part,
      fields: part.fields.flatMap((field) => (field.id === key ? change(field) : [field])),
    })),
  };
}

const empty = contentFor(wideBoard);
const previous = filledReport(wideBoard);

describe("what is carried from last year", () => {
  it("is every text, choice and purpose, and no figure, amount or file", () => {
    const carried = carriedInAll(empty, previous);
    const kinds = Object.keys(carried).map((key) => findQuestion(key, empty.context)?.question.kind);
    expect(new Set(kinds)).toEqual(new Set(["longText", "multiChoice", "indicatorNumbers", "spendingRows", "annexList"]));
    expect(carried.thuiszitters).toEqual(previous.answers.thuiszitters);
    expect(carried["algemeenVoorbeeld.2"]).toEqual(previous.answers["algemeenVoorbeeld.2"]);
    const rows = carried.aanwendingSwv as SpendingRow[];
    expect(rows).toHaveLength(5);
    expect(rows.flatMap((row) => Object.keys(row)).filter((key) => key === "amount")).toEqual([]);
    expect(rows[0]?.fields).toEqual((previous.answers.aanwendingSwv as SpendingRow[])[0]?.fields);
    // The explanation of a difference is about last year's amounts.
    expect(previous.answers).toHaveProperty("aanwendingSwvVerschil");
    expect(carried).not.toHaveProperty("aanwendingSwvVerschil");
  });

  it("fits this year's form whatever that leaves out, for whatever boards became", () => {
    const keys = Object.keys(filledAnswers(empty.context)).filter((key) => !key.includes("."));
    fc.assert(
      fc.property(
        fc.constantFrom(primaryBoard, wideBoard),
        fc.constantFrom(primaryBoard, wideBoard),
        fc.subarray(keys, { maxLength: 12 }),
        fc.subarray(shippedDefinition.indicators.map(({ number }) => number), { maxLength: 20 }),
        (before, now, gone, goneNumbers) => {
          const definition: TemplateDefinition = {
            ...shippedDefinition,
            figures: shippedDefinition.figures.filter(({ id }) => !gone.includes(id)),
            indicators: shippedDefinition.indicators.filter(({ number }) => !goneNumbers.includes(number)),
            parts: shippedDefinition.parts.map((part) => ({ ...part, fields: part.fields.filter(({ id }) => !gone.includes(id)) })),
          };
          const content = inForm(now, definition);
          for (const [key, answer] of Object.entries(carriedInAll(content, filledReport(before)))) {
            expect(parseAnswer(key, answer, content.context), key).toMatchObject({ ok: true });
            expect(isAnswered(answer), key).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("leaves out questions that were of another kind", () => {
    const other = withField("ankerpunt1", ({ id, label }) => [
      { id, label, kind: "multiChoice", required: false, options: [{ id: "ja", label: "Ja" }] },
    ]);
    expect(carriedInAll(inForm(wideBoard, other), previous)).not.toHaveProperty("ankerpunt1");
    expect(carriedInAll(empty, inForm(wideBoard, other, { ankerpunt1: ["ja"] }))).toEqual({});
  });

  it("carries an annex without its file and its place where that is gone, and none that was only a file", () => {
    const file = { id: rowId(1), name: "a.pdf", type: "application/pdf" as const, size: 1, hash: "0".repeat(64) };
    const annexes: Annex[] = [
      { id: rowId(2), title: "Met tekst", text: richText(paragraph("Tekst")), file, after: "weg" },
      { id: rowId(3), title: "Alleen een bestand", text: richText(paragraph("")), file },
    ];
    expect(carriedInAll(empty, contentFor(wideBoard, { bijlagen: annexes }))).toEqual({
      bijlagen: [{ id: rowId(2), title: "Met tekst", text: richText(paragraph("Tekst")) }],
    });
  });
});

describe("taking over a whole part", () => {
  const part = partOf(empty, "algemeen");
  const carried = carriedAnswers(part, empty.context, previous);

  it("fills what is empty and leaves what is written", () => {
    const all = carriedAtOnce(part, empty, carried);
    expect(Object.keys(all).sort()).toEqual(
      ["algemeenNummers", "algemeenSturing", "algemeenVoorbeeld", "algemeenVoorbeeld.2", "algemeenVoorbeeld.3"].sort(),
    );
    const written = contentFor(wideBoard, { algemeenSturing: richText(paragraph("Van nu")) });
    expect(carriedAtOnce(part, written, carried)).not.toHaveProperty("algemeenSturing");
    expect(carriedAtOnce(part, { ...empty, answers: all }, carried)).toEqual({});
  });

  it("brings the text about a number only where that number is chosen", () => {
    const chosen = contentFor(wideBoard, { algemeenNummers: [3] });
    const keys = Object.keys(carriedAtOnce(part, chosen, carried));
    expect(keys).toContain("algemeenVoorbeeld.3");
    expect(keys).not.toContain("algemeenVoorbeeld.2");
  });
});

describe("answers that stand as taken over", () => {
  it("are told in the order of the form, with their part, as far as they are asked", () => {
    const content = filledReport(primaryBoard);
    const marked = ["thuiszitters", "algemeenVoorbeeld.2", "ankerpunt1", "bestaatNiet", "schakelfunctie"];
    expect(unconfirmedAnswers(content, marked)).toEqual([
      { part: "ankerpunten", question: "ankerpunt1" },
      { part: "thuiszitters", question: "thuiszitters" },
      { part: "algemeen", question: "algemeenVoorbeeld.2" },
    ]);
  });
});

describe("texts that are unchanged", () => {
  it("are those that say exactly the same, taken over or typed again", () => {
    const carried = carriedInAll(empty, previous);
    const keys = Object.keys(carried);
    fc.assert(
      fc.property(fc.subarray(keys), fc.subarray(keys), (taken, changed) => {
        const answers: Record<string, Answers[string]> = {};
        // As a copy: it is what they say that counts.
        for (const key of taken) answers[key] = structuredClone(carried[key] as Answers[string]);
        // A text beside a number counts where that number is chosen.
        const isShown = (key: string) => !key.includes(".") || taken.includes(key.replace(/Voorbeeld\..*/, "Nummers"));
        const texts = taken.filter((key) => findQuestion(key, empty.context)?.question.kind === "longText");
        for (const key of changed) if (texts.includes(key)) answers[key] = richText(paragraph(`Nieuw bij ${key}`));
        const same = taken.filter((key) => isShown(key) && !(texts.includes(key) && changed.includes(key)) && !Array.isArray(answers[key]));
        const found = unchangedTexts({ ...empty, answers }, previous);
        expect(found.keys.filter((key) => findQuestion(key, empty.context)?.question.kind === "longText").sort()).toEqual(
          same.sort(),
        );
        expect(found.texts).toBeGreaterThanOrEqual(found.keys.length);
      }),
      { numRuns: 60 },
    );
  });

  it("count purposes as the same whatever they cost, and no figures or choices", () => {
    const rows = previous.answers.aanwendingSwv as SpendingRow[];
    const dearer = rows.map((row) => ({ ...row, id: rowId(77), amount: 100 }));
    const all = unchangedTexts(previous, previous);
    expect(all.keys).toContain("aanwendingSwv");
    expect(all.keys).not.toContain("algemeenNummers");
    expect(all.keys).toHaveLength(all.texts);
    const compare = (answer: SpendingRow[]) =>
      unchangedTexts({ ...previous, answers: { ...previous.answers, aanwendingSwv: answer } }, previous).keys.includes("aanwendingSwv");
    expect(compare(dearer)).toBe(true);
    expect(compare(dearer.slice(1))).toBe(false);
    expect(compare(dearer.map((row) => ({ ...row, fields: { ...row.fields, doel: "Iets anders" } })))).toBe(false);
  });

  it("are none where last year asked something else or had no text", () => {
    const mine = contentFor(wideBoard, { thuiszitters: richText(paragraph("Tekst")) });
    expect(unchangedTexts(mine, contentFor(wideBoard))).toEqual({ keys: [], texts: 1 });
    expect(unchangedTexts(empty, previous)).toEqual({ keys: [], texts: 0 });
  });
});
