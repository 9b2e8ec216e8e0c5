import { describe, expect, it } from "vitest";
import { boardSigner, isUnconfirmed, signedTerm, signedText, type Filing, type SignedBy } from "@/lib/report/filing";

const at = new Date("2025-10-16T10:00:00Z");
const signer = { name: "B. Eiken", function: "voorzitter" };
const filing: Filing = { received: "post", note: "", statement: null, verdict: null };
const signed = (more: Partial<Filing> | null): SignedBy => ({
  signatoryName: "R. Els",
  signatoryFunction: "medewerker SWV",
  filing: more && { ...filing, ...more },
});

describe("who stands for a version", () => {
  it("is who signed it, where the board did", () => {
    const own: SignedBy = { signatoryName: "B. Eiken", signatoryFunction: "voorzitter", filing: null };
    expect(`${signedTerm(own)} ${signedText(own)}`).toBe("Ondertekend door B. Eiken, voorzitter");
    expect(boardSigner(own)).toEqual(signer);
    expect(isUnconfirmed(own)).toBe(false);
  });

  it.each([
    [{}, "nog niet bevestigd door het bestuur", null],
    [{ verdict: { ...signer, at, confirmed: true as const } }, "bevestigd door B. Eiken, voorzitter, op 16 oktober 2025", signer],
    [
      { verdict: { ...signer, at, confirmed: false as const, reason: "Niet van ons." } },
      "geweigerd door B. Eiken, voorzitter, op 16 oktober 2025: Niet van ons.",
      null,
    ],
    [
      { statement: { ...signer, file: { id: "f", name: "verklaring.pdf" } } },
      "met een verklaring die is ondertekend door B. Eiken, voorzitter",
      signer,
    ],
  ])("is the office until the board does: %j", (more, board, by) => {
    const one = signed(more);
    expect(`${signedTerm(one)} ${signedText(one)}`).toBe(
      `Ingediend namens het bestuur door R. Els, medewerker SWV (per post ontvangen), ${board}`,
    );
    expect(isUnconfirmed(one)).toBe(Object.keys(more).length === 0);
    if (by === null) expect(boardSigner(one)).toBeNull();
    else expect(boardSigner(one)).toMatchObject(by);
  });

  it("is not the board any more when it refuses what came with a statement", () => {
    const statement = { ...signer, file: { id: "f", name: "verklaring.pdf" } };
    expect(boardSigner(signed({ statement, verdict: { ...signer, at, confirmed: false, reason: "Vals." } }))).toBeNull();
  });
});
