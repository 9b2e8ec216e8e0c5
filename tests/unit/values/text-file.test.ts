import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES, readTextFile } from "@/lib/values/text-file";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a text file that somebody chose", () => {
  it.each([
    ["UTF-8", utf8("café")],
    ["what older programs on Windows write", Uint8Array.of(0x63, 0x61, 0x66, 0xe9)],
    ["UTF-16 with its mark", Uint8Array.of(0xff, 0xfe, 0x63, 0, 0x61, 0, 0x66, 0, 0xe9, 0)],
  ])("is read as %s", (_, bytes) => {
    expect(readTextFile(bytes)).toEqual({ ok: true, value: "café" });
  });

  it.each([
    ["a spreadsheet", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ["an old spreadsheet", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ["PDF", utf8("%PDF-1.7")],
    ["anything with a zero byte", Uint8Array.of(0x61, 0, 0x62)],
  ])("is refused when it is %s", (_, bytes) => {
    expect(readTextFile(bytes)).toMatchObject({ ok: false, problem: { code: "notText" } });
  });

  it("is refused when it is too large", () => {
    expect(readTextFile(new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({ ok: false, problem: { code: "tooLarge" } });
  });
});
