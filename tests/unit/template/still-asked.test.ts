import { describe, expect, it } from "vitest";
import { stillAsked } from "@/lib/template/answers/still-asked";
import { contentFor, primaryBoard, questionOf, wideBoard } from "@/tests/support/form-content";

const wide = contentFor(wideBoard);
const narrow = contentFor(primaryBoard);

describe("what is still asked of a board that left an SWV", () => {
  it("keeps the amounts of the SWV it stayed in, in rows that are for it", () => {
    const cells = {
      terugploegregeling: { PO9101: 100, PO9102: 200 },
      doelgroepfinanciering: { PO9101: 300 },
    };
    const table = questionOf(narrow, "ontvangen", "moneyTable");
    expect(stillAsked(table, { cells, notes: { terugploegregeling: { PO9102: "Klopt niet." } } }, narrow.context)).toEqual({
      cells: { terugploegregeling: { PO9101: 100 } },
      notes: { terugploegregeling: {} },
    });
  });

  it("keeps spending rows whole but for the SWV they name", () => {
    const rows = [
      { id: "r1", amount: 100, fields: { doel: "Uren", swv: "PO9102" } },
      { id: "r2", amount: 200, fields: { doel: "Scholing", swv: "gezamenlijk" } },
    ];
    expect(stillAsked(questionOf(narrow, "aanwendingSwv", "spendingRows"), rows, narrow.context)).toEqual([
      { id: "r1", amount: 100, fields: { doel: "Uren" } },
      rows[1],
    ]);
  });

  it("keeps the cells of a figure that it is still asked for, and its notes", () => {
    const answer = {
      values: { "PO9101.totaal": 3, "PO9102.totaal": 4 },
      previous: { "PO9102.totaal": 5 },
      note: "Anders geteld.",
    };
    const question = questionOf(narrow, "verwijzingenSo", "figure");
    expect(stillAsked(question, answer, narrow.context)).toEqual({
      values: { "PO9101.totaal": 3 },
      previous: {},
      note: "Anders geteld.",
    });
    expect(stillAsked(question, answer, wide.context)).toEqual(answer);
  });

  it("drops choices that were taken out of the list, and nothing else", () => {
    const question = questionOf(wide, "ondersteuningsThemas", "figure");
    const options = question.figure.options?.map((option) => (option.id === "nt2" ? { ...option, retired: true as const } : option));
    const figure = { ...question.figure, options };
    const multi = { values: { "bestuur.totaal": ["rekenen", "nt2"] } };
    expect(stillAsked({ ...question, figure }, multi, wide.context)).toEqual({ values: { "bestuur.totaal": ["rekenen"] } });
    const single = { ...question, figure: { ...figure, type: "choice" as const } };
    expect(stillAsked(single, { values: { "bestuur.totaal": "nt2" } }, wide.context)).toEqual({ values: {} });
    for (const entry of ["nvt", "rekenen"]) {
      expect(stillAsked(single, { values: { "bestuur.totaal": entry } }, wide.context)).toEqual({ values: { "bestuur.totaal": entry } });
    }
  });

  it("drops boards that left the round and nothing else", () => {
    const [other] = wide.context.otherBoards;
    const question = questionOf(wide, "samenwerkingBesturen", "figure");
    const answer = { values: { "bestuur.totaal": [other?.id ?? "", "weg"] } };
    expect(stillAsked(question, answer, wide.context)).toEqual({ values: { "bestuur.totaal": [other?.id] } });
  });
});
