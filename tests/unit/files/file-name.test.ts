import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_FILE_NAME } from "@/lib/template/answers/annex-file";
import { attachmentHeader, cleanFileName } from "@/lib/files/file-name";
import { fileInWords } from "@/lib/files/file-words";

const pdf = (name: string) => cleanFileName(name, "application/pdf");

describe("the name of a file", () => {
  it.each([
    ["Beleid 2025.pdf", "Beleid 2025.pdf"],
    ["C:\\Documenten\\Beleid.PDF", "Beleid.PDF"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie- x.pdf"],
    ["\u202efdp.exe.pdf", "fdp.exe.pdf"],
    ['het "beste" beleid?.pdf', "het -beste- beleid-.pdf"],
    ["beleid", "beleid.pdf"],
    ["", "bestand.pdf"],
    [".pdf", "bestand.pdf"],
    ["Cafe\u0301.pdf", "Café.pdf"],
  ])("%j becomes %j", (given, name) => {
    expect(pdf(given)).toBe(name);
  });

  it("must not say that it is something else", () => {
    expect(pdf("foto.png")).toBeNull();
    expect(pdf("beleid.pdf.exe")).toBeNull();
    expect(cleanFileName("foto.jpeg", "image/jpeg")).toBe("foto.jpeg");
    expect(cleanFileName("foto.jpg", "image/png")).toBeNull();
  });

  it("is always safe in a header, and never too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const name = pdf(`${given}.pdf`) ?? "";
        expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME);
        expect(name).toMatch(/^[^/\\"<>:|?*\p{Cc}\p{Cf}]+\.pdf$/u);
        const header = attachmentHeader(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/);
        expect(decodeURIComponent(/UTF-8''(.*)$/.exec(header)?.[1] ?? "")).toBe(name);
      }),
    );
  });

  it("is told with its size", () => {
    expect(fileInWords({ name: "a.pdf", size: 1 })).toBe("a.pdf (1 kB)");
    expect(fileInWords({ name: "a.pdf", size: 235_000 })).toBe("a.pdf (229 kB)");
    expect(fileInWords({ name: "a.pdf", size: 1_500_000 })).toBe("a.pdf (1,4 MB)");
  });
});
