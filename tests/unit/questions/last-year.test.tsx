import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChoiceFigure } from "@/components/questions/figures/choice-figure";
import { PartContext } from "@/components/report/part-context";
import { PartStore } from "@/components/report/part-store";
import { PreviousAnswer } from "@/components/report/previous-answer";
import type { Answers, KeyFigureValue, ReportContent } from "@/lib/report/content";
import { deriveFigures } from "@/lib/figures/derive-figures";
import { contentFor, primaryBoard, questionOf } from "@/tests/support/form-content";

function within(content: ReportContent, page: React.ReactNode): string {
  const store = new PartStore(content, { revisions: {}, takenOver: [] }, [], null);
  return renderToStaticMarkup(
    <PartContext value={{ store, lastYear: null, takenOver: [], attempt: 0, tryToLeave: () => undefined }}>{page}</PartContext>,
  );
}

describe("last year beside the received money", () => {
  const paid: KeyFigureValue = { figure: "ontvangenTerugploeg", cell: "PO9101.totaal", entry: 5_280_000, source: "beschikking 2023" };
  const beside = (answers: Answers, keyFigures: readonly KeyFigureValue[]) => {
    const content = contentFor(primaryBoard);
    const previous = { label: "2023-2024", answers, context: content.context, keyFigures };
    return within(content, <PreviousAnswer question={questionOf(content, "ontvangen", "moneyTable")} label="Ontvangen" previous={previous} />);
  };

  it("is what the SWV paid where the board typed nothing, and the board's own amount where it did", () => {
    expect(beside({}, [paid])).toContain("PO9101: €\u00a052.800");
    const typed = { ontvangen: { cells: { terugploegregeling: { PO9101: 100_000 } } } };
    expect(beside(typed, [paid])).toContain("PO9101: €\u00a01.000");
    expect(beside(typed, [paid])).not.toContain("52.800");
    expect(beside({}, [])).toBe("");
  });
});

describe("last year beside a choice", () => {
  const draw = (content: ReportContent) => within(content, <ChoiceFigure question={questionOf(content, "knooppuntOordeel", "figure")} />);

  it("is asked of a board without a report of last year, and only shown to one that has it", () => {
    expect(draw(contentFor(primaryBoard)).match(/<select[^>]*-vorig"/g)).toHaveLength(3);
    const known = contentFor(primaryBoard, {}, { previousFigures: { knooppuntOordeel: { "bestuur.casuistiek": "goed" } } });
    expect(draw(known).match(/<select[^>]*-vorig"/g)).toHaveLength(2);
    expect(draw(known)).toContain("Vorig jaar: goed");
  });

  it("counts as last year's answer", () => {
    const content = contentFor(primaryBoard, { knooppuntOordeel: { values: {}, previous: { "bestuur.casuistiek": "matig" } } });
    expect(draw(content)).toMatch(/<option[^>]*selected=""[^>]*value="matig"|<option[^>]*value="matig"[^>]*selected=""/);
    const given = deriveFigures(content).filter(({ figure, previous }) => figure === "knooppuntOordeel" && previous);
    expect(given).toEqual(expect.arrayContaining([expect.objectContaining({ dimension: "casuistiek.matig", value: 1 })]));
  });
});
