import { describe, expect, it } from "vitest";
import { readCell, type NumberKind } from "@/components/questions/cell-text";
import { cellProblemText, frozenText, refusalText, submitProblemText } from "@/components/report/problem-text";
import { ANSWER_PROBLEMS } from "@/lib/template/answers/parse-answer";

const COUNT: NumberKind = { type: "integer", decimals: 0 };
const MONEY: NumberKind = { type: "money", decimals: 0 };
const PERCENT: NumberKind = { type: "percent", decimals: 1 };
const WHOLE_PERCENT: NumberKind = { type: "percent", decimals: 0 };

function told(kind: NumberKind, typed: string): string | undefined {
  const { problem } = readCell(kind, typed);
  return problem && cellProblemText(kind, problem);
}

describe("what to type instead", () => {
  it.each([
    [MONEY, "1.63", "Vul een bedrag in hele euro’s in, bijvoorbeeld 92.400."],
    [MONEY, "12,345", "Vul het bedrag zonder centen in, bijvoorbeeld 92.400."],
    [MONEY, "1.234,56", "Vul het bedrag zonder centen in, bijvoorbeeld 92.400."],
    [MONEY, "veel", "Vul een bedrag in hele euro’s in, bijvoorbeeld 92.400."],
    [MONEY, "-5", "Vul een bedrag van 0 of hoger in."],
    [MONEY, "99999999999999", "Vul een bedrag onder 10 miljard euro in."],
    [COUNT, "1.63", "Vul een heel getal in, bijvoorbeeld 12 of 1.250."],
    [COUNT, "12,5", "Vul een heel getal in, zonder komma."],
    [COUNT, "99999999", "Vul een getal tot en met 9.999.999 in."],
    [COUNT, "PM", "PM kan alleen bij een bedrag. Kies hier niet bekend of n.v.t."],
    [PERCENT, "101", "Vul een percentage van 0 tot en met 100 in."],
    [PERCENT, "71,75", "Vul niet meer dan 1 cijfer achter de komma in, bijvoorbeeld 71,7."],
    [WHOLE_PERCENT, "71,7", "Vul een heel percentage in, bijvoorbeeld 72."],
    [COUNT, "x".repeat(75), "Maak de tekst korter: er passen 60 tekens in dit veld, nu zijn het er 75."],
    [PERCENT, "bijna alles", "Vul een percentage in, bijvoorbeeld 71,7."],
  ])("%o %s", (kind, typed, text) => {
    expect(told(kind, typed)).toBe(text);
  });

  it("has a sentence of its own for each answer that is refused", () => {
    const unknown = refusalText({ code: "no such code" });
    for (const code of ANSWER_PROBLEMS.filter((known) => known !== "unknownQuestion")) {
      expect(refusalText({ code }), code).not.toBe(unknown);
    }
    expect(refusalText({ code: "tooLarge" })).toContain("te lang");
  });

  it("shouts nowhere and apologises nowhere", () => {
    const texts = [
      ...[...ANSWER_PROBLEMS, "tooLarge", "other"].map((code) => refusalText({ code })),
      ...["frozen", "closed", "notOpenYet", "notFound"].map((code) => frozenText({ code })),
      ...["incomplete", "notAllowed", "frozen", "closed", "notOpenYet", "invalidForm", "notFound"].map((code) =>
        submitProblemText({ code }),
      ),
    ];
    for (const text of texts) expect(text).not.toMatch(/!|sorry|helaas|excuus/i);
  });
});
