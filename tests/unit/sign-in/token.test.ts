import { describe, expect, it } from "vitest";
import { linkAddress, newToken, tokenHash, withoutTokens } from "@/lib/server/sign-in/token";

describe("tokens of links", () => {
  it("are long, different, and need no escaping", () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it("are kept as a hash only", () => {
    expect(tokenHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("do not stay behind in the text of a sent mail", () => {
    const token = newToken();
    const text = `Open deze link:\n\n${linkAddress("https://portaal.example", token)}\n\nDag`;
    expect(withoutTokens(text)).toBe("Open deze link:\n\nhttps://portaal.example/aanmelden?token=(verwijderd)\n\nDag");
  });
});
