import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NextStep } from "@/components/report/next-step";
import { groupsOfSteps } from "@/components/report/part-groups";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { Answers } from "@/lib/report/content";
import { progressOf } from "@/lib/report/progress";
import { contentFor, primaryBoard } from "../../support/form-content";

function firstStep(answers: Answers): string {
  // The SWV gave what it paid: that part is done without the board.
  const keyFigures = [{ figure: "ontvangenTerugploeg", cell: "PO9101.totaal", entry: 5_000_000, source: "beschikking" }];
  const content = contentFor(primaryBoard, answers, { keyFigures });
  const progress = progressOf(content);
  const form = {
    id: "r",
    status: "concept" as const,
    editable: true,
    round: { phase: "open" as const },
    content,
    canWithdraw: false,
    onBehalfSince: null,
    verdict: null,
    submission: null,
    withdrawn: null,
  };
  const withdraw = () => Promise.resolve(undefined);
  return renderToStaticMarkup(<NextStep form={form} groups={groupsOfSteps(content, progress)} progress={progress} withdraw={withdraw} />);
}

describe("the next step of a report", () => {
  it("begins while the board wrote nothing, whatever the SWV filled in", () => {
    expect(firstStep({})).toMatch(/Begin met:/);
    expect(firstStep({ ankerpunt1: richTextFromPlainText(" ") })).toMatch(/Begin met:/);
  });

  it("begins with the first part, also where the SWV made that ready", () => {
    const content = contentFor(primaryBoard, {}, {});
    const [first] = groupsOfSteps(content, progressOf(content)).flatMap(({ steps }) => steps);
    expect(firstStep({})).toContain(`Begin met:<!-- --> <!-- -->${first?.part.shortTitle}`.replaceAll("<!-- --> <!-- -->", " "));
  });

  it("goes on after the first words", () => {
    expect(firstStep({ ankerpunt1: richTextFromPlainText("Een zin.") })).toMatch(/Verder met: Ankerpunten/);
  });
});
