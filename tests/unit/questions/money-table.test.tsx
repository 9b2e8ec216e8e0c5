import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MoneyTableEditor } from "@/components/questions/money-table/money-table-editor";
import { PartContext } from "@/components/report/part-context";
import { PartStore } from "@/components/report/part-store";
import type { BoardFacts } from "@/lib/template/context";
import { contentFor, farBoard, questionOf, wideBoard } from "@/tests/support/form-content";

function draw(board: BoardFacts): string {
  const cells = Object.fromEntries(board.partnerships.map(({ code }, index) => [code, (index + 1) * 100_000]));
  const content = contentFor(board, { ontvangen: { cells: { terugploegregeling: cells } } });
  const store = new PartStore(content, { revisions: {}, takenOver: [] }, [], null);
  return renderToStaticMarkup(
    <PartContext value={{ store, lastYear: null, takenOver: [], attempt: 0, tryToLeave: () => undefined }}>
      <MoneyTableEditor question={questionOf(content, "ontvangen", "moneyTable")} label="Ontvangen" />
    </PartContext>,
  );
}

describe("the table of received money on the screen", () => {
  it("has a column for each of two SWVs, with their names above it on a wide screen", () => {
    const html = draw(wideBoard);
    expect(html).toContain("md:grid-cols-");
    expect(html.match(/md:hidden[^>]*>PO910\d \(/g)).toHaveLength(4);
  });

  it("has five SWVs under each row, each with its name at any width and a field of its own", () => {
    const html = draw(farBoard);
    expect(html).not.toMatch(/grid-cols-|md:hidden|md:sr-only|md:text-right/);
    expect(html.match(/<input[^>]*aria-label="Ontvangen bedrag [^"]*Streek nummer \d\)"/g)).toHaveLength(10);
    expect(html.match(/<p[^>]*>PO910\d \(Streek nummer \d\)<\/p>/g)).toHaveLength(10);
    expect(html).toContain("Samen € 15.000".replaceAll(" ", "\u00a0").replace("\u00a0", " "));
  });
});
