import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ComparedAnswers } from "@/components/compare/compared-answers";
import type { Answers } from "@/lib/report/content";
import { unchangedTexts } from "@/lib/report/unchanged-texts";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { BoardFacts } from "@/lib/template/context";
import { longAnswer, rowId } from "@/tests/support/filled-report";
import { contentFor, primaryBoard, shippedDefinition, wideBoard } from "@/tests/support/form-content";

function compare(key: string, boards: [BoardFacts, Answers][]): string {
  const part = shippedDefinition.parts.find(({ fields }) => fields.some(({ id }) => id === key));
  const field = part?.fields.find(({ id }) => id === key);
  if (!part || !field) throw new Error(`the form has no ${key}`);
  const reports = boards.map(([board, answers], index) => ({
    boardId: board.id,
    board: `Bestuur ${index + 1}`,
    reportId: rowId(index),
    onBehalf: index === 1 ? ("unconfirmed" as const) : null,
    content: contentFor({ ...board }, answers),
    unchanged: null,
  }));
  return renderToStaticMarkup(<ComparedAnswers part={part} field={field} reports={reports} previousLabel="2023-2024" />);
}

/** The cells of the table row with that head, in the order of the boards. */
function row(html: string, head: string): string[] {
  const found = html.match(new RegExp(`<tr[^>]*>(?:(?!</tr>).)*>${head}<.*?</tr>`))?.[0] ?? "";
  return [...found.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cell.replaceAll(/<[^>]+>/g, "").replaceAll("\u00a0", " "));
}

const spending = (...amounts: ("pm" | number)[]): Answer => amounts.map((amount, index) => ({ id: rowId(index), amount, fields: { doel: "Uren" } }));
const received = (amount: number | "onbekend" | "pm"): Answer => ({ cells: { terugploegregeling: { PO9101: amount } } });

describe("the money of boards beside each other", () => {
  it("keeps PM at what was spent, and gives no amount where nothing is known", () => {
    const html = compare("aanwendingSwv", [
      [primaryBoard, { ontvangen: received(50_000), aanwendingSwv: spending(10_000) }],
      [primaryBoard, { ontvangen: received(50_000), aanwendingSwv: spending(10_000, "pm") }],
      [primaryBoard, { ontvangen: received("onbekend"), aanwendingSwv: spending(10_000) }],
      [primaryBoard, {}],
    ]);
    expect(html).toContain("Bestuur 2 (namens het bestuur, nog niet bevestigd)");
    expect(row(html, "Besteed")).toEqual(["€ 100", "€ 100 + PM", "€ 100", "niet ingevuld"]);
    expect(row(html, "Ontvangen")).toEqual(["€ 500", "€ 500", "niet bekend", "niet ingevuld"]);
    expect(row(html, "Verschil")).toEqual(["€ 400", "niet bekend", "niet bekend", "niet bekend"]);
  });
});

describe("the texts of boards beside each other", () => {
  const answers: Answers = {
    algemeenNummers: [6],
    "algemeenVoorbeeld.6": richTextFromPlainText("Over zes."),
    "algemeenVoorbeeld.7": richTextFromPlainText("Over zeven, niet meer gekozen."),
  };

  it("leaves out what was written beside a number that is no longer chosen", () => {
    const html = compare("algemeenVoorbeeld", [[primaryBoard, answers], [primaryBoard, { ...answers, algemeenNummers: [6, 7] }]]);
    expect(html.match(/Over zes\./g)).toHaveLength(2);
    expect(html.match(/Over zeven/g)).toHaveLength(1);
  });

  it("counts no such text as unchanged", () => {
    const content = contentFor(primaryBoard, answers);
    expect(unchangedTexts(content, content)).toEqual({ keys: ["algemeenVoorbeeld.6"], texts: 1 });
  });

  it("shows an annex with its headings, lists and tables", () => {
    const html = compare("bijlagen", [[wideBoard, { bijlagen: [{ id: rowId(1), title: "Over thuiszitters", text: longAnswer("bijlage") }] }], [wideBoard, {}]]);
    expect(html).toContain("Over thuiszitters");
    for (const tag of ["<h4", "<h5", "<ul", "<table"]) expect(html).toContain(tag);
    expect(html).toContain("Niet ingevuld");
  });
});
