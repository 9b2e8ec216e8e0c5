import { describe, expect, it } from "vitest";
import { groupsOfSteps, placeOfStep } from "@/components/report/part-groups";
import { ownKeysOf, sliceForPart } from "@/components/report/part-slice";
import { findingsOfPart } from "@/lib/report/findings";
import { moneyBalance } from "@/lib/report/money";
import { progressOf } from "@/lib/report/progress";
import { stepsOf, visibleQuestions } from "@/lib/report/visibility";
import { filledReport } from "../../support/filled-report";
import { contentFor, questionOf, wideBoard } from "../../support/form-content";

describe("sliceForPart", () => {
  const whole = filledReport(wideBoard, {
    keyFigures: [
      { figure: "ontvangenTerugploeg", cell: "PO9101.totaal", entry: 100_000, source: "beschikking" },
      { figure: "verwijzingenSo", cell: "PO9101.totaal", entry: "onbekend", source: "Kengetallen" },
    ],
  });

  it("asks and finds the same as the whole report, part by part", () => {
    for (const content of [whole, contentFor(wideBoard)]) {
      for (const part of stepsOf(content)) {
        const slice = sliceForPart(content, part);
        const sliced = slice.context.definition.parts.find(({ id }) => id === part.id);
        expect(sliced).toBeDefined();
        if (!sliced) continue;
        const asked = visibleQuestions(part, content).map(({ id }) => id);
        expect(visibleQuestions(sliced, slice).map(({ id }) => id)).toEqual(asked);
        const unreadable = findingsOfPart(part, content).filter(({ code }) => code === "unreadableNumber");
        expect(findingsOfPart(sliced, slice).filter(({ code }) => code === "unreadableNumber")).toEqual(unreadable);
      }
    }
  });

  it("adds up the money as the whole report does", () => {
    const part = stepsOf(whole).find(({ id }) => id === "middelenSwv");
    if (!part) throw new Error("no such part");
    const rows = questionOf(whole, "aanwendingSwv", "spendingRows");
    expect(moneyBalance(sliceForPart(whole, part), rows)).toEqual(moneyBalance(whole, rows));
  });

  it("sends the browser no answers of other parts", () => {
    const part = stepsOf(whole).find(({ id }) => id === "thuiszitters");
    if (!part) throw new Error("no such part");
    expect(Object.keys(sliceForPart(whole, part).answers).every((key) => ownKeysOf(whole, part).includes(key))).toBe(
      true,
    );
  });
});

describe("groupsOfSteps", () => {
  it("puts every step once below its heading, in the form's order", () => {
    const content = contentFor(wideBoard);
    const groups = groupsOfSteps(content, progressOf(content));
    expect(groups.flatMap(({ steps }) => steps.map(({ part }) => part.id))).toEqual(
      stepsOf(content).map(({ id }) => id),
    );
    expect(groups[0]?.title).toBe("Vooraf");
    expect(groups.at(-1)?.title).toBe("Tot slot");
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
  });

  it("knows what comes before and after", () => {
    const content = contentFor(wideBoard);
    const place = placeOfStep(groupsOfSteps(content, progressOf(content)), "thuiszitters");
    expect(place).toMatchObject({ number: 2, before: { id: "ankerpunten" }, after: { id: "ononderbroken" } });
    expect(placeOfStep(groupsOfSteps(content, progressOf(content)), "context")).toBeUndefined();
  });
});
