import { describe, expect, it, vi } from "vitest";
import { formFileProblemText } from "@/components/importing/problem-text";
import { MAX_FORM_FILE, readFile } from "@/lib/importing/read-file";
import { readFormFile } from "@/lib/server/importing/read-form-file";
import { deepWord, encryptedPdf, pdf, pdfBomb, withMacros, zipBomb } from "@/tests/support/importing/bad-files";
import { shippedDefinition } from "@/tests/support/importing/forms";
import { strToU8, zipSync } from "fflate";

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const OLD_WORD = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2_000)]);
const PROTECTED_WORD = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(2_000)]);

describe("a file that cannot be read", () => {
  it.each([
    ["empty", new Uint8Array(0), "leeg.docx", "empty"],
    ["white space only", strToU8("\n \n"), "leeg.txt", "empty"],
    ["larger than any report", new Uint8Array(MAX_FORM_FILE + 1), "groot.pdf", "tooLarge"],
    ["a picture by another name", PNG, "formulier.docx", "unknownFileType"],
    ["a spreadsheet by another name", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "formulier.docx", "unknownFileType"],
    ["formatted text of another kind", strToU8("{\\rtf1 tekst}"), "formulier.docx", "unknownFileType"],
    ["an old Word file", OLD_WORD, "formulier.doc", "oldWord"],
    ["a Word file with a password", PROTECTED_WORD, "formulier.docx", "encrypted"],
    ["a Word file with macros", withMacros(), "formulier.docx", "hasMacros"],
    ["a Word file cut off", zipSync({ "word/document.xml": strToU8("<w:document/>") }).subarray(0, 60), "formulier.docx", "damaged"],
    ["a bomb", zipBomb(), "formulier.docx", "expandsTooFar"],
    ["a PDF cut off", pdf(Buffer.from("BT ET")).subarray(0, 40), "formulier.pdf", "damaged"],
    ["a PDF with a password", encryptedPdf(), "formulier.pdf", "encrypted"],
    ["a PDF without text", pdf(Buffer.from("0 0 m 10 10 l S")), "scan.pdf", "noText"],
    ["endless text", strToU8("regel\n".repeat(120_000)), "formulier.txt", "tooLong"],
  ])("says so: %s", async (_, bytes, name, code) => {
    const result = await readFile(bytes, name);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(formFileProblemText(result.problem)).toMatch(/^[A-Z].*\.$/);
  });

  it("stops a PDF that unpacks without end, and lives", async () => {
    expect(await readFormFile(pdfBomb(), "formulier.pdf", shippedDefinition, { memory: 64 })).toMatchObject({ ok: false, problem: { code: "tookTooMuch" } });
  });

  it("gives up at once what is nested beyond reason, not when its time is over", async () => {
    expect(await readFile(deepWord(), "diep.docx")).toMatchObject({ ok: false, problem: { code: "noText" } });
  }, 10_000);

  it("gives up after its time, and the next file is read", async () => {
    const late = await readFormFile(strToU8("THUISZITTERS\n0"), "formulier.txt", shippedDefinition, { patience: 1 });
    expect(late).toMatchObject({ ok: false, problem: { code: "tookTooLong" } });
    const next = await readFormFile(strToU8("THUISZITTERS\n0\n\nVERWIJZINGEN NAAR SO/SBO\n2"), "formulier.txt", shippedDefinition);
    expect(next).toMatchObject({ ok: true, value: { answers: [{ question: "thuiszitters" }, { question: "verwijzingen" }] } });
  });

  it("tells a fault of its own as a file that cannot be read, and keeps it for who looks after the portal", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = { ...shippedDefinition, parts: undefined } as unknown as typeof shippedDefinition;
    expect(await readFormFile(strToU8("THUISZITTERS\n0"), "formulier.txt", broken)).toMatchObject({ ok: false, problem: { code: "damaged" } });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it("reads many at once, two at a time", async () => {
    const files = Array.from({ length: 3 }, () => readFormFile(strToU8("THUISZITTERS\n0\n\nVERWIJZINGEN NAAR SO/SBO\n2"), "formulier.txt", shippedDefinition));
    for (const result of await Promise.all(files)) expect(result.ok).toBe(true);
  });

  it("tells a form of another kind from one that is half empty", async () => {
    const other = await readFormFile(strToU8("Notulen van de vergadering\n\nAanwezig: allen.\n\nRondvraag: geen."), "notulen.txt", shippedDefinition);
    expect(other).toMatchObject({ ok: true, value: { answers: [], problems: [{ code: "noFormFound" }] } });
    if (other.ok) expect(other.value.unplaced.map(({ text }) => text).join(" ")).toContain("Rondvraag: geen.");
  });
});
