import { expect, test } from "vitest";
import { reportChanges } from "@/lib/report/changes/report-changes";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { completeAnswers, contentFor, primaryBoard } from "../../../support/form-content";

const changed = (before: object, after: object) =>
  reportChanges(
    contentFor(primaryBoard, { ...completeAnswers, ...before }),
    contentFor(primaryBoard, { ...completeAnswers, ...after }),
  ).map(({ part, questions }) => [part.id, ...questions.map(({ question }) => question.id)]);

test("two equal versions have no changes", () => {
  expect(changed({}, {})).toEqual([]);
});

test("only what differs, parts and questions in the form's order, figures before texts", () => {
  const text = richTextFromPlainText("Anders");
  expect(
    changed(
      {},
      { knooppuntSturing: text, thuiszitters: text, deelsInOnderwijs: { values: { "bestuur.totaal": 2 } }, bijlagen: [] },
    ),
  ).toEqual([
    ["thuiszitters", "deelsInOnderwijs", "thuiszitters"],
    ["knooppunt", "knooppuntSturing"],
  ]);
});

test("a text beside a number follows the text it belongs to, and counts only while its number is chosen", () => {
  const text = richTextFromPlainText("Bij zes");
  expect(changed({}, { "algemeenVoorbeeld.6": text })).toEqual([["algemeen", "algemeenVoorbeeld.6"]]);
  expect(changed({}, { "algemeenVoorbeeld.5": text })).toEqual([]);
  expect(changed({ "algemeenVoorbeeld.6": text }, { "algemeenVoorbeeld.6": text, algemeenNummers: [5] })).toEqual([
    ["algemeen", "algemeenNummers", "algemeenVoorbeeld.6"],
  ]);
});

test("a question that is no longer asked is gone with its answer", () => {
  const money = (cents: number) => ({ ontvangen: { cells: { [row]: { PO9101: cents } } } });
  const { definition } = contentFor(primaryBoard).context;
  const table = definition.parts.flatMap(({ fields }) => fields).find(({ id }) => id === "ontvangen");
  const row = table?.kind === "moneyTable" ? (table.rows[0]?.id ?? "") : "";
  const rest = {
    aanwendingSwv: [{ id: "018f0000-0000-7000-8000-000000000101", amount: 100_000, fields: {} }],
    aanwendingSwvVerschil: richTextFromPlainText("Volgt later"),
  };
  expect(changed({ ...money(500_000), ...rest }, { ...money(100_000), ...rest })).toEqual([
    ["middelenSwv", "ontvangen", "aanwendingSwvVerschil"],
  ]);
});
