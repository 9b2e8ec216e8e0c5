import { describe, expect, it } from "vitest";
import { askedQuestions, returnProgress, type Given } from "@/lib/report/asked-again";
import type { Answers } from "@/lib/report/content";
import type { Remark, RemarkSide } from "@/lib/report/remark";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { completeAnswers, contentFor, primaryBoard } from "@/tests/support/form-content";

const before = contentFor(primaryBoard, completeAnswers);
const after = (changes: Answers = {}) => contentFor(primaryBoard, { ...completeAnswers, ...changes });
const given: Given = {
  content: before,
  namedKeys: ["thuiszitters", "ankerpunt1"],
  reopenedKeys: ["ankerpunt1", "thuiszitters", "ontvangen", "aanwendingSwv", "aanwendingSwvVerschil"],
};

const text = richTextFromPlainText;

function remark(questionKey: string, ...sides: RemarkSide[]): Remark {
  const at = new Date("2025-10-15");
  return {
    id: questionKey,
    version: 1,
    questionKey,
    text: "Waarom?",
    author: "R Els",
    createdAt: at,
    resolvedAt: null,
    resolvedBy: null,
    mayChange: false,
    replies: sides.map((side, index) => ({ id: String(index), side, author: null, text: "Omdat.", createdAt: at })),
  };
}

const states = (content = after(), remarks: Remark[] = []) =>
  Object.fromEntries(askedQuestions(content, given, remarks).map(({ key, state }) => [key, state]));
const progress = (content = after(), remarks: Remark[] = []) => {
  const { parts, done, total } = returnProgress(content, given, remarks);
  return { parts: Object.fromEntries(parts.map(({ id, state }) => [id, state])), done, total };
};

describe("how far a board is with a returned report", () => {
  it("tells of the reopened questions that are asked now, and of no other", () => {
    expect(states()).toEqual({ ankerpunt1: "todo", thuiszitters: "todo", ontvangen: "along", aanwendingSwv: "along" });
    expect(progress()).toEqual({ parts: { ankerpunten: "todo", thuiszitters: "todo", middelenSwv: "optional" }, done: 0, total: 2 });
  });

  it("counts a question that was changed, and one that stayed and was answered", () => {
    const content = after({ thuiszitters: text("Nu uitgelegd.") });
    expect(states(content, [remark("ankerpunt1", "board")])).toMatchObject({ thuiszitters: "changed", ankerpunt1: "answered" });
    expect(progress(content, [remark("ankerpunt1", "board")])).toMatchObject({ done: 2, total: 2 });
    expect(progress(content)).toMatchObject({ parts: { thuiszitters: "done", ankerpunten: "todo" }, done: 1, total: 2 });
  });

  it("does not count a remark that the partnership came back to", () => {
    expect(states(after(), [remark("ankerpunt1", "board", "partnership")])).toMatchObject({ ankerpunt1: "todo" });
  });

  it("counts what changed in a question that went along, and its explanation once that is asked", () => {
    const row = { id: "018f0000-0000-7000-8000-000000000001", amount: 100_000, fields: { besteding: "uren" } };
    const content = after({ ontvangen: { cells: { terugploegregeling: { PO9101: 0 } } }, aanwendingSwv: [row] });
    expect(states(content)).toMatchObject({ aanwendingSwv: "changed", aanwendingSwvVerschil: "along", ontvangen: "changed" });
    expect(Object.keys(progress(content).parts)).toEqual(["ankerpunten", "thuiszitters", "middelenSwv"]);
  });

  it("is not done while a reopened question has an error, and not held up by a frozen one", () => {
    const { thuiszitters: _gone, ankerpunt2: _frozen, ...rest } = completeAnswers;
    const content = contentFor(primaryBoard, { ...rest, ankerpunt1: text("Nu uitgelegd.") });
    expect(progress(content)).toMatchObject({ parts: { ankerpunten: "done", thuiszitters: "busy" }, done: 1 });
  });
});
