import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { returnAddress } from "@/lib/server/sign-in/return-address";

describe("returnAddress", () => {
  it.each([
    "/",
    "/rondes",
    "/rondes/2024-2025/dashboard?swv=PO1234&jaar=2024",
    "/verantwoording/0199c1d2-0000-7000-8000-000000000000/thuiszitters#vraag",
    "/inloggen-en-meer",
  ])("leads back to %s", (path) => {
    expect(returnAddress(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    42,
    ["/rondes"],
    "",
    "rondes",
    "//kwaad.example",
    "///kwaad.example",
    "/\\kwaad.example",
    "\\\\kwaad.example",
    "/.//kwaad.example",
    "/..//kwaad.example",
    "/rondes/..//kwaad.example",
    "/%2e//kwaad.example",
    "/\t/kwaad.example",
    "/\n/kwaad.example",
    " //kwaad.example",
    "https://kwaad.example/",
    "https:kwaad.example",
    "javascript:alert(1)",
    "/rondes\\..\\..",
    "@kwaad.example",
    `/${"a".repeat(600)}`,
    "/inloggen",
    "/inloggen?terug=/rondes",
    "/aanmelden?token=x",
    "/uitloggen",
    "/api/auth/signout",
    "/rondes/../api/auth/signout",
  ])("goes to the start instead of %j", (wanted) => {
    expect(returnAddress(wanted)).toBe("/");
  });

  it("never leaves the portal, whatever it is given", () => {
    const piece = fc.constantFrom("/", "\\", ".", "..", ":", "@", "//", "%2f", "%5c", "?", "#", "\t", "kwaad.example", "https:");
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.array(piece).map((pieces) => `/${pieces.join("")}`), fc.webUrl());
    fc.assert(
      fc.property(text, (wanted) => {
        const address = returnAddress(wanted);
        expect(address.startsWith("/")).toBe(true);
        expect(new URL(address, "https://portaal.example/diep/pad").origin).toBe("https://portaal.example");
        expect(returnAddress(address)).toBe(address);
      }),
      { numRuns: 2_000 },
    );
  });
});
