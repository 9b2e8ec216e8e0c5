import { describe, expect, it } from "vitest";
import { codeHash, linkAddress, newCode, newToken, tokenHash, withoutTokens } from "@/lib/server/sign-in/token";

process.env.NEXTAUTH_SECRET = "geheim-voor-de-tests-van-het-inloggen";

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
    const text = `Open deze link:\n\n${linkAddress("https://portaal.example", token)}\n\n${newCode()}\n\nRonde 2024-2025`;
    expect(withoutTokens(text)).toBe(
      "Open deze link:\n\nhttps://portaal.example/aanmelden?token=(verwijderd)\n\n(verwijderd)\n\nRonde 2024-2025",
    );
  });
});

describe("a mail without anything to sign in with", () => {
  it("keeps the address of a page whole, also where its id looks like a code", () => {
    const text = "Ga hier verder:\nhttps://portaal.example/verantwoording/585ac3c4-3279-8492-ab98-512a5e6d7bd3\n\nOntvangstnummer: RK-2345-6789";
    expect(withoutTokens(text)).toBe(text);
  });
});

describe("codes to type over", () => {
  it("hold no letters that look alike, and are the same however they are typed", () => {
    const codes = Array.from({ length: 200 }, newCode);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) {
      expect(code).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXZ]{4}-[2-9BCDFGHJKMNPQRSTVWXZ]{4}$/);
      expect(codeHash(` ${code.toLowerCase().replace("-", " – ")}`)).toBe(codeHash(code));
    }
  });
});
