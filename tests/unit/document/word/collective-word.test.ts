import { describe, expect, it } from "vitest";
import { buildCollective } from "@/lib/document/collective/build-collective";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { wordFile } from "@/lib/document/word/word-file";
import { templateDefinitionSchema } from "@/lib/template/definition";
import sevenTasks from "@/lib/template/shipped/zeven-opdrachten.json";
import { fullCollective } from "@/tests/support/collective-report";
import { firstMissing, visibleStrings } from "@/tests/support/document-strings";
import { longAnswer } from "@/tests/support/filled-report";
import { farBoard, shippedDefinition, wideBoard } from "@/tests/support/form-content";
import { wordProblems } from "@/tests/support/word-checking";
import { openWord, wordText } from "@/tests/support/word-reading";

const written = {
  texts: new Map([[INTRODUCTION, longAnswer("de inleiding")]]),
  quotations: [{ part: "thuiszitters", text: "Wij bellen dezelfde dag. […] Dat werkt.", by: "een schoolbestuur" }],
};

describe("the Word file of the report over all boards", () => {
  it.each([
    ["in two SWVs", fullCollective(shippedDefinition, wideBoard.partnerships, written)],
    ["in five SWVs", fullCollective(shippedDefinition, farBoard.partnerships)],
    ["that is provisional", fullCollective(shippedDefinition, wideBoard.partnerships, written, false)],
    ["with another form", fullCollective(templateDefinitionSchema.parse(sevenTasks))],
  ])("has all of the text, in order: %s", async (_, report) => {
    const model = buildCollective(report);
    const bytes = await wordFile(model);
    expect(wordProblems(bytes)).toEqual([]);
    const word = openWord(bytes);
    expect(firstMissing(visibleStrings(model), wordText(word))).toBeUndefined();
    const heads = [...word.parts].flatMap(([path, xml]) => (/header\d*\.xml$/.test(path) ? [xml] : []));
    expect(heads.filter((xml) => xml.includes("Voorlopig: 5 van 6 besturen"))).toHaveLength(model.draft ? 2 : 0);
  });
});
