import { describe, expect, it } from "vitest";
import { withCell, withDetail } from "@/components/questions/figures/figure-update";
import { withAmount, withAmountNote, withoutAmount } from "@/components/questions/money-table/money-table-update";
import { withoutRow, withRow, withRowAt, withRowMoved } from "@/components/questions/spending-rows/rows-update";
import { remainderText } from "@/components/questions/spending-rows/remainder-text";
import { takenOver } from "@/components/questions/take-over-answer";
import { richText, paragraph } from "../../support/filled-report";
import { contentFor, questionOf, wideBoard } from "../../support/form-content";

describe("a figure's answer", () => {
  it("changes one cell and keeps the others", () => {
    const one = withCell(undefined, "values", "bestuur.a", 1) ?? undefined;
    expect(withCell(one, "values", "bestuur.b", "nvt")).toEqual({ values: { "bestuur.a": 1, "bestuur.b": "nvt" } });
    expect(withCell(one, "previous", "bestuur.a", 0)).toEqual({
      values: { "bestuur.a": 1 },
      previous: { "bestuur.a": 0 },
    });
  });

  it("is nothing when nothing is left in it", () => {
    const noted = withDetail({ values: { "bestuur.a": 0 } }, { note: "omdat", qualifier: true });
    expect(noted).toEqual({ values: { "bestuur.a": 0 }, note: "omdat", qualifier: true });
    expect(withCell(noted ?? undefined, "values", "bestuur.a", undefined)).toEqual({
      values: {},
      note: "omdat",
      qualifier: true,
    });
    expect(withDetail({ values: {}, note: "omdat" }, { note: "" })).toBeNull();
    expect(withCell({ values: { "bestuur.a": 0 } }, "values", "bestuur.a", undefined)).toBeNull();
  });
});

describe("rows", () => {
  const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];

  it("move by one place and stay at the edge", () => {
    const ids = (list: { id: string }[]) => list.map(({ id }) => id).join("");
    expect(ids(withRowMoved(rows, "b", -1))).toBe("bac");
    expect(ids(withRowMoved(rows, "b", 1))).toBe("acb");
    expect(ids(withRowMoved(rows, "a", -1))).toBe("abc");
    expect(ids(withRowMoved(rows, "c", 1))).toBe("abc");
    expect(ids(withRowMoved(rows, "unknown", 1))).toBe("abc");
  });

  it("come back where they stood", () => {
    expect(withRowAt(withoutRow(rows, "b"), { id: "b" }, 1)).toEqual(rows);
  });
});

describe("a row", () => {
  it("changes by its id, also when others came and went", () => {
    const rows = [{ id: "a", text: "" }, { id: "b", text: "B" }];
    const changed = withRow(rows, "b", (row) => ({ ...row, text: `${row.text}!` }));
    expect(changed).toEqual([{ id: "a", text: "" }, { id: "b", text: "B!" }]);
    expect(withRow(rows, "gone", (row) => ({ ...row, text: "?" }))).toEqual(rows);
  });
});

describe("a money table's answer", () => {
  it("keeps the explanation while its amount is empty, and is nothing once the board agrees", () => {
    const typed = withAmountNote(withAmount(undefined, "rij", "PO9101", 100) ?? undefined, "rij", "PO9101", "omdat");
    expect(typed).toEqual({ cells: { rij: { PO9101: 100 } }, notes: { rij: { PO9101: "omdat" } } });
    expect(withAmount(typed ?? undefined, "rij", "PO9102", "pm")?.cells.rij).toEqual({ PO9101: 100, PO9102: "pm" });
    const emptied = withAmount(typed ?? undefined, "rij", "PO9101", undefined);
    expect(emptied).toEqual({ cells: {}, notes: { rij: { PO9101: "omdat" } } });
    expect(withAmount(emptied ?? undefined, "rij", "PO9101", 200)).toEqual({
      cells: { rij: { PO9101: 200 } },
      notes: { rij: { PO9101: "omdat" } },
    });
    expect(withoutAmount(typed ?? undefined, "rij", "PO9101")).toBeNull();
    expect(withoutAmount(emptied ?? undefined, "rij", "PO9101")).toBeNull();
  });
});

describe("last year's answer", () => {
  const content = contentFor(wideBoard);
  let ids = 0;
  const freshId = () => `new${ids++}`;

  it("comes after what is written, never instead of it", () => {
    const text = questionOf(content, "thuiszitters", "longText");
    const mine = richText(paragraph("Van nu"));
    const before = richText(paragraph("Van toen"));
    expect(takenOver(text, mine, before, freshId)).toEqual(richText(paragraph("Van nu"), paragraph("Van toen")));
    expect(takenOver(text, undefined, before, freshId)).toEqual(before);
  });

  it("brings rows as they were, and as rows of their own where they stand there already", () => {
    const rows = questionOf(content, "aanwendingSwv", "spendingRows");
    const mine = [{ id: "x", amount: 100, fields: { doel: "nu" } }];
    const before = [{ id: "y", fields: { doel: "toen" } }];
    const once = takenOver(rows, mine, before, freshId);
    expect(once).toEqual([...mine, ...before]);
    expect(takenOver(rows, once, before, freshId)).toEqual([...mine, ...before, { id: "new0", fields: { doel: "toen" } }]);
  });

  it("joins choices", () => {
    const numbers = questionOf(content, "algemeenNummers", "indicatorNumbers");
    expect(takenOver(numbers, [3, 1], [2, 3], freshId)).toEqual([1, 2, 3]);
  });
});

describe("remainderText", () => {
  it("says what is left, what is too much, or that all is accounted for", () => {
    expect(remainderText(11_200_000)).toBe("Nog €\u00a0112.000 te verdelen");
    expect(remainderText(-300_000)).toBe("€\u00a03.000 te veel");
    expect(remainderText(0)).toBe("Alles is verdeeld");
  });
});
