import { expect, test } from "vitest";
import { answerChanges } from "@/lib/report/changes/answer-changes";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import { contentFor, questionOf, wideBoard } from "../../../support/form-content";

const content = contentFor(wideBoard);
const { context } = content;
const id = (nr: number) => `018f0000-0000-7000-8000-00000000010${nr}`;

test("the same answer, and no answer on either side, is no change", () => {
  const text = questionOf(content, "thuiszitters", "longText");
  expect(answerChanges(text, richTextFromPlainText("Ja"), richTextFromPlainText("Ja"), context)).toBeNull();
  expect(answerChanges(text, undefined, undefined, context)).toBeNull();
  expect(answerChanges(text, undefined, richTextFromPlainText(""), context)).toBeNull();
});

test("numbers chosen and no longer chosen, in the form's order and words", () => {
  const question = questionOf(content, "algemeenNummers", "indicatorNumbers");
  const change = answerChanges(question, [6, 3], [3, 5, 1], context);
  expect(change).toMatchObject({ kind: "choices" });
  if (change?.kind !== "choices") return;
  expect(change.added.map((text) => text.slice(0, 2))).toEqual(["1.", "5."]);
  expect(change.removed.map((text) => text.slice(0, 2))).toEqual(["6."]);
  expect(answerChanges(question, [6, 3], [3, 6], context)).toBeNull();
});

test("amounts of a table before and after, per SWV", () => {
  const question = questionOf(content, "ontvangen", "moneyTable");
  const row = question.rows[0]?.id ?? "";
  const change = answerChanges(
    question,
    { cells: { [row]: { PO9101: 1_200_000, PO9102: "pm" } } },
    { cells: { [row]: { PO9101: 1_500_000, PO9102: "pm" } }, notes: { [row]: { PO9101: "Nagekomen" } } },
    context,
  );
  expect(change).toMatchObject({
    kind: "fields",
    fields: [
      { kind: "value", label: `${question.rows[0]?.label}, PO9101`, before: "€\u00a012.000", after: "€\u00a015.000" },
      { kind: "text", text: { lines: [{ kind: "added" }] } },
    ],
  });
});

test("a figure: not given, markers and unreadable text stay apart", () => {
  const question = questionOf(content, "deelsInOnderwijs", "figure");
  const cell = "bestuur.totaal";
  const entry = (value: number | string | { typed: string }) => ({ values: { [cell]: value } });
  expect(answerChanges(question, undefined, entry(0), context)).toMatchObject({
    fields: [{ before: null, after: "0" }],
  });
  expect(answerChanges(question, entry("onbekend"), entry({ typed: "12a" }), context)).toMatchObject({
    fields: [{ before: "niet bekend", after: "12a (geen getal)" }],
  });
});

test("rows that came, went, differ or moved", () => {
  const question = questionOf(content, "aanwendingSwv", "spendingRows");
  const [text] = question.rowFields.filter(({ kind }) => kind === "text");
  const row = (nr: number, words: string, amount?: number): SpendingRow => ({
    id: id(nr),
    amount,
    fields: { [text?.id ?? ""]: words },
  });
  const before = [row(1, "Inhuur", 100_000), row(2, "Scholing"), row(3, "Overleg")];
  const change = answerChanges(
    question,
    before,
    [row(3, "Overleg"), row(1, "Inhuur van begeleiders", 200_000), row(4, "Nieuw")],
    context,
  );
  expect(change).toMatchObject({
    kind: "rows",
    reordered: true,
    rows: [
      { id: id(1), kind: "changed", number: 2, title: "Inhuur van begeleiders" },
      { id: id(4), kind: "added", number: 3, title: "Nieuw" },
      { id: id(2), kind: "removed", number: 2, title: "Scholing" },
    ],
  });
  if (change?.kind !== "rows") return;
  expect(change.rows[0]?.fields).toContainEqual(
    expect.objectContaining({ kind: "value", before: "€\u00a01.000", after: "€\u00a02.000" }),
  );
  expect(answerChanges(question, before, before.slice(0, 2), context)).toMatchObject({ reordered: false });
});

test("an annex by title, text, sources and place", () => {
  const question = questionOf(content, "bijlagen", "annexList");
  const annex = { id: id(1), title: "Bijlage A", text: richTextFromPlainText("Cijfers") };
  const change = answerChanges(
    question,
    [annex],
    [{ ...annex, title: "Bijlage B", sources: "DUO", after: "thuiszitters" }],
    context,
  );
  expect(change).toMatchObject({
    rows: [{ kind: "changed", fields: [{ label: "Titel" }, { label: "Bronnen" }, { before: "aan het einde" }] }],
  });
});
