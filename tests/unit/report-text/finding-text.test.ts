import { describe, expect, it } from "vitest";
import { findingText } from "@/components/report/finding-text";
import { labelOnScreen } from "@/components/report/question-label";
import type { Finding } from "@/lib/report/finding";
import { findings } from "@/lib/report/findings";
import { otherDefinition } from "../../support/other-region";
import { contentFor, primaryBoard, shippedDefinition, wideBoard } from "../../support/form-content";

function told(finding: Omit<Finding, "severity" | "part"> & { part?: string }): string {
  return findingText({ severity: "error", part: "thuiszitters", ...finding }, shippedDefinition);
}

describe("findingText", () => {
  it("names the question as it stands on the screen", () => {
    expect(told({ question: "thuiszitters", code: "missing" })).toBe("Uw toelichting: vul dit nog in.");
    expect(told({ part: "ankerpunten", question: "ankerpunt1", code: "missing" })).toBe(
      "Ankerpunt 1 - Kwaliteitsstandaard: vul dit nog in.",
    );
    expect(told({ part: "algemeen", question: "algemeenSturing", code: "missing" })).toBe(
      "‘Hoe is de sturing belegd en geborgd in de interne processen?’: vul dit nog in.",
    );
  });

  it("names the cell of a figure and the row of a list", () => {
    const details = { label: "Thuiszitters", value: "besluit van de ouder" };
    expect(told({ question: "aantalThuiszitters", path: "bestuur.besluitOuder", code: "missingFigure", details })).toBe(
      "Thuiszitters, besluit van de ouder: vul een getal in of kies niet bekend of n.v.t.",
    );
    expect(
      told({ part: "middelenSwv", question: "aanwendingSwv", code: "unreadableNumber", details: { row: 4 } }),
    ).toBe("Regel 4: vul een bedrag in hele euro’s in, bijvoorbeeld 92.400.");
    expect(
      told({
        part: "middelenSwv",
        question: "aanwendingSwv",
        code: "rowWithoutText",
        details: { row: 2, field: "Waarvoor" },
      }),
    ).toBe("Regel 2: vul ‘Waarvoor’ in.");
  });

  it("speaks of an amount where the SWV paid another one", () => {
    const details = { row: "Terugploegregeling*", partnership: "HW" };
    expect(told({ question: "ontvangen", path: "terugploegregeling.PO9101", code: "contradictionUnexplained", details })).toBe(
      "Terugploegregeling (HW): u geeft een ander bedrag dan het SWV. Licht dat toe.",
    );
    expect(told({ question: "verwijzingenSo", path: "PO9101.totaal", code: "contradictionUnexplained" })).toBe(
      "Verwijzingen naar SO: u geeft een ander getal dan het SWV. Licht dat toe.",
    );
  });

  it("asks about what is odd, with the numbers in Dutch notation", () => {
    expect(told({ question: "tlvGehonoreerd", code: "notTheSumOf", details: { own: 1250, other: 1249 } })).toBe(
      "TLV gehonoreerd: u vult 1.250 in, de delen zijn samen 1.249. Klopt dat?",
    );
  });

  it.each([
    ["the shipped form", contentFor(wideBoard)],
    ["the shipped form for primary schools", contentFor(primaryBoard)],
    [
      "another region's form",
      { ...contentFor(primaryBoard), context: { ...contentFor(primaryBoard).context, definition: otherDefinition } },
    ],
  ])("has a whole sentence for everything missing in %s", (_name, content) => {
    const found = findings(content);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      const text = findingText(finding, content.context.definition);
      expect(text).toMatch(/^\S.*[.?]$/);
      expect(text).not.toMatch(/undefined|NaN|\[object|!/);
    }
  });
});

describe("labelOnScreen", () => {
  it("does not repeat the title of the part, nor the label of the question above", () => {
    const label = (partId: string, fieldId: string) => {
      const part = shippedDefinition.parts.find(({ id }) => id === partId);
      const field = part?.fields.find(({ id }) => id === fieldId);
      return part && field && labelOnScreen(field, part);
    };
    expect(label("thuiszitters", "thuiszitters")).toBe("Uw toelichting");
    expect(label("middelenEigen", "aanwendingEigen")).toBe("Aanwending");
    expect(label("middelenSwv", "aanwendingSwv")).toBe("Aanwending");
    expect(label("algemeen", "algemeenVoorbeeld")).toBe("Uw uitwerking");
    expect(label("ankerpunten", "ankerpunt2")).toBe("Ankerpunt 2 - Planmatig en Handelingsgericht werken");
  });
});
