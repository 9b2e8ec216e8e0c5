import { describe, expect, it } from "vitest";
import { progressOf } from "@/lib/report/progress";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { EMPTY_RICH_TEXT } from "@/lib/rich-text/types";
import type { Answers } from "@/lib/report/content";
import { contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

const text = richTextFromPlainText("Wij sturen hierop.");
const stateOf = (part: string, answers: Answers, board = primaryBoard) =>
  progressOf(contentFor(board, answers)).parts.find(({ id }) => id === part)?.state;

describe("progress", () => {
  it("starts at nothing, with the free parts optional", () => {
    const progress = progressOf(contentFor(primaryBoard));
    expect(progress).toMatchObject({ done: 0, percent: 0 });
    expect(progress.parts.filter(({ state }) => state === "optional").map(({ id }) => id)).toEqual([
      "keuze",
      "middelenEigen",
      "bijlagen",
    ]);
  });

  it("leaves out the parts that are not for this board", () => {
    const ids = (board: typeof primaryBoard) => progressOf(contentFor(board)).parts.map(({ id }) => id);
    expect(ids(primaryBoard)).not.toContain("schakelfunctie");
    expect(ids(wideBoard)).toContain("schakelfunctie");
    expect(ids({ ...wideBoard, schoolTypes: ["so"] })).not.toContain("verwijzingen");
  });

  it("calls a part busy from its first answer and done when nothing is missing", () => {
    expect(stateOf("knooppunt", {})).toBe("todo");
    expect(stateOf("knooppunt", { knooppuntSturing: text })).toBe("busy");
    expect(stateOf("knooppunt", { knooppuntSturing: text, knooppuntNummers: [37], knooppuntVoorbeeld: text })).toBe("done");
    expect(stateOf("knooppunt", { "knooppuntVoorbeeld.37": text })).toBe("busy");
  });

  it("counts an emptied text, list or table as no answer", () => {
    expect(stateOf("knooppunt", { knooppuntSturing: EMPTY_RICH_TEXT, knooppuntNummers: [] })).toBe("todo");
    expect(stateOf("thuiszitters", { aantalThuiszitters: { values: {} } })).toBe("todo");
  });

  it("waits for the core figures of a part, which may be onbekend", () => {
    const figures = (entry: "onbekend" | 0) => ({
      aantalThuiszitters: {
        values: { "bestuur.inOverlegMetOuders": entry, "bestuur.besluitOuder": entry, "bestuur.overig": entry },
      },
      deelsInOnderwijs: { values: { "bestuur.totaal": entry } },
    });
    expect(stateOf("thuiszitters", { thuiszitters: text })).toBe("busy");
    expect(stateOf("thuiszitters", { thuiszitters: text, ...figures("onbekend") })).toBe("done");
    expect(stateOf("thuiszitters", { thuiszitters: text, ...figures(0) })).toBe("done");
  });
});
