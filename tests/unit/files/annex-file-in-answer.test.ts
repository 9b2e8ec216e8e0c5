import { describe, expect, it } from "vitest";
import { carriedAnswer } from "@/lib/template/answers/carried-answer";
import { buildDocument } from "@/lib/document/build";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import { answerChanges } from "@/lib/report/changes/answer-changes";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { EMPTY_RICH_TEXT } from "@/lib/rich-text/types";
import type { Annex } from "@/lib/template/answers/answer-schema";
import { mergeAnswers } from "@/lib/template/answers/merge/merge-answers";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import { visibleStrings } from "@/tests/support/document-strings";
import { contentFor, primaryBoard, questionOf } from "@/tests/support/form-content";

const content = contentFor(primaryBoard);
const question = questionOf(content, "bijlagen", "annexList");
const file: AnnexFile = {
  id: "018f0000-0000-7000-8000-0000000000f1",
  name: "Beleid.pdf",
  type: "application/pdf",
  size: 235_000,
  hash: "1a2b3c4d5e6f7a8b".padEnd(64, "0"),
};
const other: AnnexFile = { ...file, id: "018f0000-0000-7000-8000-0000000000f2", hash: "f".repeat(64) };
const annex: Annex = { id: "018f0000-0000-7000-8000-0000000000a1", title: "Beleid", text: richTextFromPlainText("Zie het bestand.") };
const withFile: Annex = { ...annex, file };

describe("a file in the answer of an annex", () => {
  it("is stored as it is described, and nothing else is", () => {
    expect(parseAnswer("bijlagen", [withFile], content.context)).toEqual({ ok: true, value: [withFile] });
    for (const wrong of [
      { ...file, id: "x" },
      { ...file, type: "text/html" },
      { ...file, size: 0 },
      { ...file, size: 11_000_000 },
      { ...file, hash: "zz" },
      { ...file, name: "" },
      { ...file, content: "AAAA" },
      { id: file.id },
      null,
    ]) {
      expect(parseAnswer("bijlagen", [{ ...annex, file: wrong }], content.context), JSON.stringify(wrong)).toMatchObject({ ok: false });
    }
  });

  it("merges as one field", () => {
    const merge = (base: Annex, mine: Annex, theirs: Annex) => mergeAnswers(question, { base: [base], mine: [mine], theirs: [theirs] });
    const titled = { ...annex, title: "Nieuw" };
    expect(merge(annex, titled, withFile)).toEqual({ kind: "merged", value: [{ ...withFile, title: "Nieuw" }] });
    expect(merge(withFile, annex, { ...withFile, title: "Nieuw" })).toEqual({ kind: "merged", value: [titled] });
    expect(merge(annex, withFile, { ...annex, file: other })).toMatchObject({
      kind: "conflict",
      conflicts: [{ kind: "field", path: ["rows", annex.id, "file"], mine: file, theirs: other }],
    });
  });

  it("stays with the report of its year when an annex is taken over", () => {
    const written = { ...withFile, text: richTextFromPlainText("Wat erin staat.") };
    expect(carriedAnswer(question, [written], content.context)).toEqual([{ ...annex, text: written.text }]);
  });

  it("shows in what changed, also when another file has the same name", () => {
    const changed = (before: Annex, after: Annex) =>
      answerChanges(question, [before], [after], content.context);
    expect(JSON.stringify(changed(annex, withFile))).toContain("Beleid.pdf (229 kB)");
    expect(JSON.stringify(changed(withFile, { ...annex, file: other }))).toContain("SHA-256 ffff");
    expect(changed(withFile, { ...withFile, file: { ...file } })).toBeNull();
  });

  it("is named in the document, and is text enough", () => {
    const printed = (one: Annex) =>
      visibleStrings(buildDocument(contentFor(primaryBoard, { bijlagen: [one] }), { audience: "board", state: { kind: "draft" } }));
    expect(printed(withFile)).toEqual(expect.arrayContaining(["Bestand: Beleid.pdf (229 kB)", "SHA-256 1a2b 3c4d 5e6f 7a8b"]));
    const missing = (one: Annex) => printed(one).filter((text) => text === "nog niet ingevuld").length;
    expect(missing({ ...annex, text: EMPTY_RICH_TEXT }) - missing({ ...withFile, text: EMPTY_RICH_TEXT })).toBe(1);
  });
});
