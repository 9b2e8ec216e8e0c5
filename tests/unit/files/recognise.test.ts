import { describe, expect, it } from "vitest";
import { recogniseFile } from "@/lib/files/recognise";
import { sampleFile } from "@/tests/support/sample-files";

const codeOf = async (content: Buffer) => {
  const found = await recogniseFile(content);
  return found.ok ? found.value : found.problem.code;
};

describe("recognising a file by its content", () => {
  it.each([
    ["a PDF", sampleFile.pdf(), "application/pdf"],
    ["an encrypted PDF", sampleFile.encryptedPdf(), "application/pdf"],
    ["a Word file", sampleFile.docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["a PNG", sampleFile.png(), "image/png"],
    ["a JPEG", sampleFile.jpeg(), "image/jpeg"],
  ])("takes %s", async (_what, content, type) => {
    expect(await codeOf(content)).toBe(type);
  });

  it.each([
    ["a Word file that may run macros", sampleFile.docm(), "hasMacros"],
    ["a Word file with macros that says it has none", sampleFile.docxWithMacros(), "hasMacros"],
    ["a ZIP", sampleFile.zip(), "unknownFileType"],
    ["another picture", sampleFile.gif(), "unknownFileType"],
    ["a web page", sampleFile.html(), "unknownFileType"],
    ["plain text", Buffer.from("PDF"), "unknownFileType"],
    ["half the mark of a ZIP", Buffer.from("PK\u0003\u0004"), "unknownFileType"],
    ["nothing", Buffer.alloc(0), "empty"],
  ])("refuses %s", async (_what, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });
});
