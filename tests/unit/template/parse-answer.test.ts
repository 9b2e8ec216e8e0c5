import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import { MAX_CHARACTERS } from "@/lib/rich-text/limits";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { questionsOfPart } from "@/lib/template/question";
import { contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

const { context } = contentFor(wideBoard);
const codeOf = (key: string, value: unknown, of = context) => {
  const parsed = parseAnswer(key, value, of);
  return parsed.ok ? "ok" : parsed.problem.code;
};
const id = () => crypto.randomUUID();

describe("an answer from outside", () => {
  it.each([
    ["an unknown question", "nietBestaand", "x", "unknownQuestion"],
    ["a question that is derived", "schooljaar", "2024-2025", "unknownQuestion"],
    ["a figure that is computed", "marktaandeelSo", { values: {} }, "unknownQuestion"],
    ["a number outside the part's range", "algemeenNummers", [8], "outsideRange"],
    ["the same number twice", "algemeenNummers", [1, 1], "repeated"],
    ["text for a set of numbers", "algemeenNummers", "1", "wrongType"],
    ["an unknown option", "aanleverwijze", ["per post"], "unknownOption"],
    ["a text that is no formatted text", "ankerpunt1", "<script>alert(1)</script>", "unknownContent"],
    ["a text for a number that does not exist", "algemeenVoorbeeld.99", richTextFromPlainText("x"), "unknownQuestion"],
    ["half a key", "algemeenVoorbeeld.", richTextFromPlainText("x"), "unknownQuestion"],
    ["an amount with cents", "ontvangen", { cells: { terugploegregeling: { PO9101: 150 } } }, "outOfBounds"],
    ["a negative amount", "ontvangen", { cells: { terugploegregeling: { PO9101: -100 } } }, "outOfBounds"],
    ["an SWV the board is not in", "ontvangen", { cells: { terugploegregeling: { PO9103: 100 } } }, "unknownPartnership"],
    ["an unknown row", "ontvangen", { cells: { bonus: { PO9101: 100 } } }, "unknownRow"],
    ["a cell that is not asked", "verwijzingenSo", { values: { "bestuur.totaal": 3 } }, "unknownCell"],
    ["half a pupil", "verwijzingenSo", { values: { "PO9101.totaal": 3.5 } }, "wrongType"],
    ["PM for a count", "verwijzingenSo", { values: { "PO9101.totaal": "pm" } }, "wrongType"],
    ["more than a hundred percent", "pctDoublures", { values: { "bestuur.totaal": 100.1 } }, "outOfBounds"],
    ["a board outside the round", "samenwerkingBesturen", { values: { "bestuur.totaal": [id()] } }, "unknownOption"],
    ["the same option twice", "ondersteuningsThemas", { values: { "bestuur.totaal": ["rekenen", "rekenen"] } }, "repeated"],
    ["a row without an id", "aanwendingEigen", [{ amount: 100, fields: {} }], "wrongType"],
    ["two rows with one id", "aanwendingEigen", (({ row }) => [row, row])({ row: { id: id(), fields: {} } }), "repeated"],
    ["an annex after an unknown part", "bijlagen", [{ id: id(), title: "", text: richTextFromPlainText(""), after: "x" }], "unknownPart"],
    ["a control character", "aanwendingEigen", [{ id: id(), fields: { doel: "a\u0000b" } }], "controlCharacters"],
    ["too long a purpose", "aanwendingEigen", [{ id: id(), fields: { doel: "x".repeat(4_001) } }], "tooLong"],
  ])("is refused: %s", (_, key, value, code) => {
    expect(codeOf(key, value)).toBe(code);
  });

  it("is refused when the text is too long, with the limit", () => {
    expect(codeOf("ankerpunt1", richTextFromPlainText("x".repeat(MAX_CHARACTERS)))).toBe("ok");
    expect(codeOf("ankerpunt1", richTextFromPlainText("x".repeat(MAX_CHARACTERS + 1)))).toBe("tooLong");
  });

  it("is refused for a part that is not for this board", () => {
    const primary = contentFor(primaryBoard).context;
    expect(codeOf("schakelfunctie", richTextFromPlainText("x"), primary)).toBe("unknownQuestion");
    expect(codeOf("doelgroeparrangementenNummers", [28], primary)).toBe("unknownQuestion");
  });

  it("keeps what was typed and could not be read", () => {
    const rows = [{ id: id(), amount: { typed: "1.63" }, fields: { doel: "Uren" } }];
    expect(parseAnswer("aanwendingEigen", rows, context)).toEqual({ ok: true, value: rows });
  });

  it("keeps number, n.v.t., onbekend, PM and empty apart", () => {
    const cells = { terugploegregeling: { PO9101: 0, PO9102: "pm" }, doelgroepfinanciering: { PO9101: "nvt", PO9102: "onbekend" } };
    expect(parseAnswer("ontvangen", { cells }, context)).toEqual({ ok: true, value: { cells } });
    // While an amount is retyped, its explanation stands alone.
    const explained = { cells: {}, notes: { terugploegregeling: { PO9101: "omdat" } } };
    expect(parseAnswer("ontvangen", explained, context)).toEqual({ ok: true, value: explained });
    expect(parseAnswer("ontvangen", { cells: {} }, context)).toEqual({ ok: true, value: { cells: {} } });
  });

  it("never throws, whatever is sent to whichever question", () => {
    const keys = context.definition.parts.flatMap((part) => questionsOfPart(part, context)).map((question) => question.id);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        parseAnswer(key, value, context);
      }),
      { numRuns: 2_000 },
    );
  });
});
