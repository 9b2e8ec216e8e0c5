import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { canonical } from "@/lib/template/answers/merge/canonical";
import type { Choice, Conflict } from "@/lib/template/answers/merge/conflict";
import { mergeAnswers } from "@/lib/template/answers/merge/merge-answers";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { MAX_CHARACTERS } from "@/lib/rich-text/limits";
import type { RichText } from "@/lib/rich-text/types";
import { contentFor, questionOf, wideBoard } from "../../support/form-content";
import {
  editables,
  paragraph,
  strokes,
  wordsIn,
  Words,
  type Editable,
  type Stroke,
} from "../../support/merge-arbitrary";

type Three = { base: Answer | null; mine: Answer | null; theirs: Answer | null };

const content = contentFor(wideBoard);

function versions({ edit }: Editable, start: Stroke[], left: Stroke[], right: Stroke[]): Three {
  const words = new Words();
  const after = (answer: Answer | null, list: Stroke[]) =>
    list.reduce((now, stroke) => edit(now, stroke, words), answer);
  const base = after(null, start);
  return { base, mine: after(base, left), theirs: after(base, right) };
}

const threeOf = (editable: Editable) =>
  fc.tuple(strokes(12), strokes(6), strokes(6)).map(([start, left, right]) => versions(editable, start, left, right));

const isSame = (a: unknown, b: unknown) => expect(canonical(a)).toBe(canonical(b));

describe.each(editables)("merging $name", (editable) => {
  const { question } = editable;
  const merge = (three: Three, choose?: (conflict: Conflict) => Choice) => mergeAnswers(question, three, choose);

  it("with nothing changed on one side, gives the other; the same on both sides, gives that", () => {
    fc.assert(
      fc.property(threeOf(editable), ({ base, mine }) => {
        isSame(merge({ base, mine, theirs: base }), { kind: "merged", value: mine });
        isSame(merge({ base, mine: base, theirs: mine }), { kind: "merged", value: mine });
        isSame(merge({ base, mine, theirs: mine }), { kind: "merged", value: mine });
      }),
    );
  });

  it("comes out the same whoever was first", () => {
    fc.assert(
      fc.property(threeOf(editable), ({ base, mine, theirs }) => {
        const [one, other] = [merge({ base, mine, theirs }), merge({ base, mine: theirs, theirs: mine })];
        expect(one.kind).toBe(other.kind);
        if (one.kind === "merged" && !movedOnBothSides({ base, mine, theirs })) isSame(one, other);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every word that somebody wrote and the other did not take out, and is an answer", () => {
    fc.assert(
      fc.property(threeOf(editable), (three) => {
        const merged = merge(three);
        if (merged.kind !== "merged") return;
        const [before, left, right, now] = [three.base, three.mine, three.theirs, merged.value].map(wordsIn);
        for (const word of new Set([...(left ?? []), ...(right ?? [])])) {
          if (!before?.has(word) || (left?.has(word) && right?.has(word))) expect(now).toContain(word);
        }
        if (merged.value === null) return;
        expect(parseAnswer(question.id, merged.value, content.context)).toMatchObject({ ok: true });
      }),
      { numRuns: 400 },
    );
  });

  it("shows in its conflicts what the choice would cost, and nothing else is lost by choosing", () => {
    fc.assert(
      fc.property(threeOf(editable), (three) => {
        const merged = merge(three);
        if (merged.kind !== "conflict") return;
        expect(new Set(merged.conflicts.map(({ place }) => place)).size).toBe(merged.conflicts.length);
        const chosen = { mine: merge(three, () => "mine"), theirs: merge(three, () => "theirs") };
        for (const side of ["mine", "theirs"] as const) {
          const result = chosen[side];
          if (result.kind !== "merged") throw new Error(`a choice for all leaves ${result.kind}`);
          const shown = new Set(merged.conflicts.flatMap((conflict) => [...wordsIn(conflict[other(side)])]));
          const base = wordsIn(three.base);
          const lost = [...wordsIn(three[other(side)])].filter(
            (word) => !base.has(word) && !wordsIn(result.value).has(word),
          );
          expect([...shown]).toEqual(expect.arrayContaining(lost));
          const own = [...wordsIn(three[side])].filter((word) => !base.has(word));
          expect([...wordsIn(result.value)]).toEqual(expect.arrayContaining(own));
        }
      }),
      { numRuns: 400 },
    );
  });
});

function other(side: "mine" | "theirs"): "mine" | "theirs" {
  return side === "mine" ? "theirs" : "mine";
}

function movedOnBothSides(three: Three): boolean {
  const ids = (answer: Answer | null) =>
    Array.isArray(answer) ? answer.map((row) => (typeof row === "object" ? row.id : "")) : [];
  const [base, mine, theirs] = [three.base, three.mine, three.theirs].map(ids);
  const common = (list: string[] = []) =>
    list.filter((id) => base?.includes(id) && mine?.includes(id) && theirs?.includes(id)).join();
  return common(mine) !== common(base) && common(theirs) !== common(base);
}

describe("formatted text", () => {
  const question = questionOf(content, "thuiszitters", "longText");
  const text = (...paragraphs: string[]): RichText => ({ type: "doc", content: paragraphs.map(paragraph) });
  const merge = (base: RichText | null, mine: RichText | null, theirs: RichText | null, choice?: Choice) =>
    mergeAnswers(question, { base, mine, theirs }, () => choice);
  const A = "Dit jaar ging het goed.";
  const B = "Er waren minder thuiszitters.";
  const C = "Volgend jaar gaan we verder.";

  it("takes changes of neighbouring paragraphs together", () => {
    expect(merge(text(A, B), text(`${A} Heel goed.`, B), text(A, `${B} Dat is mooi.`))).toEqual({
      kind: "merged",
      value: text(`${A} Heel goed.`, `${B} Dat is mooi.`),
    });
  });

  it("takes a changed paragraph and a new one after it together", () => {
    expect(merge(text(A), text(`${A} Heel goed.`), text(A, C))).toEqual({
      kind: "merged",
      value: text(`${A} Heel goed.`, C),
    });
  });

  it("keeps both paragraphs added at different places, and one that both removed gone", () => {
    expect(merge(text(A, B, C), text("Eerst dit.", A, C), text(A, C, "En dan dat."))).toEqual({
      kind: "merged",
      value: text("Eerst dit.", A, C, "En dan dat."),
    });
  });

  it("keeps two paragraphs added at one place, in one order whoever was first", () => {
    const [D, E] = ["Wij begonnen een klas voor nieuwkomers.", "Ouders kunnen nu elke week bellen."];
    for (const [base, withBoth] of [
      [text(A, B), (first: string, second: string) => text(A, first, second, B)],
      [text(A), (first: string, second: string) => text(A, first, second)],
    ] as const) {
      const adding = (added: string) => text(A, added, ...(base.content.length > 1 ? [B] : []));
      const one = merge(base, adding(D), adding(E));
      expect(merge(base, adding(E), adding(D))).toEqual(one);
      expect([withBoth(D, E), withBoth(E, D)]).toContainEqual(one.kind === "merged" ? one.value : one);
    }
  });

  it("takes what was added beside a paragraph that both changed, and asks about that paragraph", () => {
    const mine = text(`${A} Van mij.`, "Wij begonnen een klas voor nieuwkomers.", B);
    const theirs = text(`${A} Van hem.`, "Ouders kunnen nu elke week bellen.", B);
    expect(merge(text(A, B), mine, theirs)).toMatchObject({
      kind: "conflict",
      conflicts: [{ mine: [paragraph(`${A} Van mij.`)], theirs: [paragraph(`${A} Van hem.`)] }],
    });
  });

  it("asks about two new paragraphs that may be one, such as two stages of what one person typed", () => {
    expect(merge(text(A), text(A, "Ouders kunnen nu elke week"), text(A, "Ouders kunnen nu elke week bellen."))).toMatchObject({
      kind: "conflict",
    });
  });

  it("shows the paragraph that both changed, and puts the two after each other when asked", () => {
    const [mine, theirs] = [text(A, `${B} Van mij.`, C), text(A, `${B} Van hem.`, `${C} Ook hij.`)];
    const conflict = {
      kind: "blocks",
      mine: [paragraph(`${B} Van mij.`)],
      theirs: [paragraph(`${B} Van hem.`)],
      joins: true,
    };
    expect(merge(text(A, B, C), mine, theirs)).toMatchObject({ kind: "conflict", conflicts: [conflict] });
    expect(merge(text(A, B, C), mine, theirs, "both")).toEqual({
      kind: "merged",
      value: text(A, `${B} Van hem.`, `${B} Van mij.`, `${C} Ook hij.`),
    });
    expect(merge(text(A, B, C), mine, theirs, "theirs")).toEqual({ kind: "merged", value: theirs });
  });

  it("does not remove what somebody else worked on", () => {
    expect(merge(text(A, B), text(A), text(A, `${B} Met nieuws.`))).toMatchObject({
      kind: "conflict",
      conflicts: [{ mine: [], theirs: [paragraph(`${B} Met nieuws.`)], joins: false }],
    });
    expect(merge(text(A, B), null, text(A, `${B} Met nieuws.`))).toMatchObject({ kind: "conflict" });
  });

  it("asks when both begin an empty answer", () => {
    expect(merge(null, text("Van mij."), text("Van hem."))).toMatchObject({ kind: "conflict" });
    expect(merge(text(), text("Van mij."), text("Van hem."))).toMatchObject({ kind: "conflict" });
  });

  it("asks when together they are longer than fits", () => {
    const long = (letter: string) => letter.repeat(MAX_CHARACTERS / 2 + 1);
    expect(merge(text(A), text(long("a"), A), text(A, long("b")))).toEqual({ kind: "tooMuch" });
  });

  it("merges a list by item and a table by cell", () => {
    const list = (...items: string[]): RichText => ({
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: items.map((item) => ({
            type: "listItem",
            content: richTextFromPlainText(item).content.flatMap((block) =>
              block.type === "paragraph" ? [block] : [],
            ),
          })),
        },
      ],
    });
    expect(merge(list("een", "twee"), list("een", "twee en meer"), list("een keer", "twee"))).toEqual({
      kind: "merged",
      value: list("een keer", "twee en meer"),
    });
    const table = (...rows: string[][]): RichText => ({
      type: "doc",
      content: [
        {
          type: "table",
          content: rows.map((row) => ({
            type: "tableRow",
            content: row.map((cell) => ({
              type: "tableCell",
              attrs: { colspan: 1, rowspan: 1 },
              content: [{ type: "paragraph", content: [{ type: "text", text: cell }] }],
            })),
          })),
        },
      ],
    });
    expect(
      merge(
        table(["school", "aantal"], ["De Linde", "drie"]),
        table(["school", "aantal"], ["De Linde", "vier"]),
        table(["onze school", "aantal"], ["De Linde", "drie"]),
      ),
    ).toEqual({
      kind: "merged",
      value: table(["onze school", "aantal"], ["De Linde", "vier"]),
    });
    expect(
      merge(
        table(["school"], ["Linde"]),
        table(["school"], ["Linde"], ["Eik"]),
        table(["school", "nieuw"], ["Linde", "ja"]),
      ),
    ).toMatchObject({ kind: "conflict" });
  });
});

describe("rows", () => {
  const question = questionOf(content, "aanwendingSwv", "spendingRows");
  const row = (number: number, doel: string, amount = 100_00) => ({
    id: `018f0000-0000-7000-8000-${String(number).padStart(12, "0")}`,
    amount,
    fields: { doel },
  });
  const merge = (base: Answer | null, mine: Answer | null, theirs: Answer | null, choice?: Choice) =>
    mergeAnswers(question, { base, mine, theirs }, () => choice);
  const [a, b, c, d] = [row(1, "arrangement"), row(2, "tolk"), row(3, "zorg"), row(4, "scholing")];

  it("come in from both sides, at one place in one order", () => {
    const one = merge([a], [a, c], [a, d]);
    expect(one).toEqual({ kind: "merged", value: [a, c, d] });
    expect(merge([a], [a, d], [a, c])).toEqual(one);
  });

  it("merge by field", () => {
    const both = { ...a, amount: 500_00, fields: { doel: "ambulante begeleiding" } };
    expect(merge([a], [{ ...a, amount: 500_00 }], [{ ...a, fields: both.fields }])).toEqual({
      kind: "merged",
      value: [both],
    });
  });

  it("keep the order of who moved them, with what the other changed", () => {
    expect(merge([a, b, c], [c, a, b], [a, { ...b, amount: 700_00 }, c, d])).toEqual({
      kind: "merged",
      value: [c, d, a, { ...b, amount: 700_00 }],
    });
  });

  it("go when one removed them, unless the other changed them", () => {
    expect(merge([a, b], [a], [a, b, c])).toEqual({ kind: "merged", value: [a, c] });
    const changed = { ...b, amount: 700_00 };
    expect(merge([a, b], [a], [a, changed])).toMatchObject({
      kind: "conflict",
      conflicts: [{ kind: "row", mine: null, theirs: changed }],
    });
    expect(merge([a, b], [a], [a, changed], "mine")).toEqual({ kind: "merged", value: [a] });
    expect(merge([a, b], [a], [a, changed], "theirs")).toEqual({ kind: "merged", value: [a, changed] });
  });

  it("ask about one field that got two values, and keep two texts after each other when asked", () => {
    const [mine, theirs] = [
      { ...a, fields: { doel: "van mij" } },
      { ...a, fields: { doel: "van hem" } },
    ];
    const place = `rows.${a.id}.fields.doel`;
    expect(merge([a], [mine], [theirs])).toMatchObject({
      conflicts: [{ kind: "field", place, joins: true, mine: "van mij", theirs: "van hem" }],
    });
    expect(merge([a], [mine], [theirs], "both")).toEqual({
      kind: "merged",
      value: [{ ...a, fields: { doel: "van hem\nvan mij" } }],
    });
  });
});
