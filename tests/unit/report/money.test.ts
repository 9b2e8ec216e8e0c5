import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyBalance } from "@/lib/report/money";
import { visibleQuestions } from "@/lib/report/visibility";
import type { AmountEntry } from "@/lib/template/answers/markers";
import { contentFor, primaryBoard, questionOf, shippedDefinition, wideBoard } from "@/tests/support/form-content";

const row = (amount: AmountEntry | undefined, swv?: string) => ({
  id: crypto.randomUUID(),
  amount,
  fields: { doel: "Extra uren", ...(swv && { swv }) },
});

const balanceOf = (content: ReturnType<typeof contentFor>) =>
  moneyBalance(content, questionOf(content, "aanwendingSwv", "spendingRows"));

describe("received and spent", () => {
  it("counts numbers only: PM, n.v.t., onbekend, unreadable and empty add nothing", () => {
    const content = contentFor(primaryBoard, {
      ontvangen: { cells: { terugploegregeling: { PO9101: 5_280_000 } } },
      aanwendingSwv: [row(1_200_000), row("pm"), row("nvt"), row("onbekend"), row({ typed: "12,5" }), row(undefined)],
    });
    expect(balanceOf(content)).toMatchObject({ received: 5_280_000, spent: 1_200_000, remainder: 4_080_000, pmRows: 1 });
  });

  it("takes what the SWV paid where the board typed nothing, and the board's own amount where it did", () => {
    const keyFigures = [{ figure: "ontvangenTerugploeg", cell: "PO9101.totaal", entry: 900_000, source: "beschikking" }];
    expect(balanceOf(contentFor(primaryBoard, {}, { keyFigures })).received).toBe(900_000);
    const contradicted = { ontvangen: { cells: { terugploegregeling: { PO9101: 800_000 } } } };
    expect(balanceOf(contentFor(primaryBoard, contradicted, { keyFigures })).received).toBe(800_000);
  });

  it("leaves out rows of the table that are not asked of the board", () => {
    const cells = { terugploegregeling: { PO9101: 100 }, doelgroepfinanciering: { PO9101: 70_000 } };
    expect(balanceOf(contentFor(primaryBoard, { ontvangen: { cells } })).received).toBe(100);
    expect(balanceOf(contentFor(wideBoard, { ontvangen: { cells } })).received).toBe(70_100);
  });

  it("adds spending to the SWV it names, and to none where it names all together", () => {
    const content = contentFor(wideBoard, {
      aanwendingSwv: [row(100, "PO9101"), row(200, "PO9102"), row(400, "gezamenlijk"), row(800)],
    });
    expect(balanceOf(content)).toMatchObject({
      spent: 1_500,
      jointSpent: 1_200,
      perPartnership: [
        { code: "PO9101", spent: 100 },
        { code: "PO9102", spent: 200 },
      ],
    });
  });

  it("adds up to the cent for any table", () => {
    const euros = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(fc.array(euros, { maxLength: 40 }), euros, euros, (spending, first, second) => {
        const content = contentFor(wideBoard, {
          ontvangen: { cells: { terugploegregeling: { PO9101: first * 100, PO9102: second * 100 } } },
          aanwendingSwv: spending.map((amount) => row(amount * 100, "PO9101")),
        });
        const balance = balanceOf(content);
        expect(balance.received).toBe((first + second) * 100);
        expect(balance.spent).toBe(spending.reduce((sum, amount) => sum + amount, 0) * 100);
        expect(balance.remainder).toBe(balance.received - balance.spent);
        const bySwv = balance.perPartnership.reduce((sum, line) => sum + line.spent, 0);
        expect(bySwv + balance.jointSpent).toBe(balance.spent);
      }),
    );
  });

  it("asks for an explanation only where the sums differ", () => {
    const part = shippedDefinition.parts.find(({ id }) => id === "middelenSwv");
    if (!part) throw new Error("the form has no part middelenSwv");
    const asked = (spent: number) => {
      const content = contentFor(primaryBoard, {
        ontvangen: { cells: { terugploegregeling: { PO9101: 500 } } },
        aanwendingSwv: [row(spent)],
      });
      return visibleQuestions(part, content).map(({ id }) => id);
    };
    expect(asked(500)).not.toContain("aanwendingSwvVerschil");
    expect(asked(400)).toContain("aanwendingSwvVerschil");
    expect(asked(600)).toContain("aanwendingSwvVerschil");
  });
});
