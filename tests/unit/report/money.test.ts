import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountedText, sumText } from "@/lib/document/sum-text";
import { moneyBalance } from "@/lib/report/money";
import { visibleQuestions } from "@/lib/report/visibility";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { AmountEntry } from "@/lib/template/answers/markers";
import { contentFor, primaryBoard, questionOf, shippedDefinition, wideBoard } from "@/tests/support/form-content";

const row = (amount: AmountEntry | undefined, swv?: string) => ({
  id: crypto.randomUUID(),
  amount,
  fields: { doel: "Extra uren", ...(swv && { swv }) },
});

const balanceOf = (content: ReturnType<typeof contentFor>) =>
  moneyBalance(content, questionOf(content, "aanwendingSwv", "spendingRows"));

const known = (cents: number) => ({ amount: cents, pm: 0, unknown: 0, open: 0 });

describe("received and spent", () => {
  it("counts numbers only: PM, n.v.t., onbekend, unreadable and empty add nothing", () => {
    const content = contentFor(primaryBoard, {
      ontvangen: { cells: { terugploegregeling: { PO9101: 5_280_000 } } },
      aanwendingSwv: [row(1_200_000), row("pm"), row("nvt"), row("onbekend"), row({ typed: "12,5" }), row(undefined)],
    });
    expect(balanceOf(content)).toMatchObject({
      received: known(5_280_000),
      spent: { amount: 1_200_000, pm: 1, unknown: 1, open: 2 },
      remainder: undefined,
    });
  });

  it("takes what the SWV paid where the board typed nothing, and the board's own amount where it did", () => {
    const keyFigures = [{ figure: "ontvangenTerugploeg", cell: "PO9101.totaal", entry: 900_000, source: "beschikking" }];
    expect(balanceOf(contentFor(primaryBoard, {}, { keyFigures })).received).toEqual(known(900_000));
    const contradicted = { ontvangen: { cells: { terugploegregeling: { PO9101: 800_000 } } } };
    expect(balanceOf(contentFor(primaryBoard, contradicted, { keyFigures })).received).toEqual(known(800_000));
  });

  it("leaves out rows of the table that are not asked of the board", () => {
    const cells = { terugploegregeling: { PO9101: 100 }, doelgroepfinanciering: { PO9101: 70_000 } };
    expect(balanceOf(contentFor(primaryBoard, { ontvangen: { cells } })).received.amount).toBe(100);
    expect(balanceOf(contentFor(wideBoard, { ontvangen: { cells } })).received).toEqual({ ...known(70_100), open: 2 });
  });

  it("adds spending to the SWV it names, and to none where it names all together", () => {
    const content = contentFor(wideBoard, {
      aanwendingSwv: [row(100, "PO9101"), row(200, "PO9102"), row(400, "gezamenlijk"), row(800)],
    });
    expect(balanceOf(content)).toMatchObject({
      spent: known(1_500),
      jointSpent: known(1_200),
      perPartnership: [
        { code: "PO9101", spent: known(100) },
        { code: "PO9102", spent: known(200) },
      ],
    });
  });

  it("adds up to the cent for any table", () => {
    const euros = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(fc.array(euros, { maxLength: 40 }), euros, euros, (spending, first, second) => {
        const content = contentFor(wideBoard, {
          ontvangen: { cells: { terugploegregeling: { PO9101: first * 100, PO9102: second * 100 }, doelgroepfinanciering: { PO9101: "nvt", PO9102: 0 } } },
          aanwendingSwv: spending.map((amount) => row(amount * 100, "PO9101")),
        });
        const balance = balanceOf(content);
        const spent = spending.reduce((sum, amount) => sum + amount, 0) * 100;
        expect(balance.received).toEqual(known((first + second) * 100));
        expect(balance.spent.amount).toBe(spending.length === 0 ? undefined : spent);
        expect(balance.remainder).toBe((first + second) * 100 - spent);
        expect(balance.perPartnership[0]?.spent).toEqual(balance.spent);
      }),
    );
  });

  it("knows no difference where the received amount is not known, PM, n.v.t. or empty, or only in part", () => {
    const received = (entry: AmountEntry | undefined) =>
      balanceOf(contentFor(primaryBoard, { ontvangen: { cells: { terugploegregeling: entry === undefined ? {} : { PO9101: entry } } }, aanwendingSwv: [row(100)] }));
    for (const marker of ["onbekend", "pm", "nvt"] as const) expect(received(marker)).toMatchObject({ received: { amount: marker }, remainder: undefined });
    for (const entry of [undefined, { typed: "12,5" }]) expect(received(entry)).toMatchObject({ received: { amount: undefined, open: 1 }, remainder: undefined });
    expect(received(0)).toMatchObject({ received: known(0), remainder: -100 });
    const partly = contentFor(wideBoard, { ontvangen: { cells: { terugploegregeling: { PO9101: 100, PO9102: "onbekend" } } }, aanwendingSwv: [row(100)] });
    expect(balanceOf(partly)).toMatchObject({ received: { amount: 100, unknown: 1 }, remainder: undefined });
  });

  it("knows no difference where a row is PM, and has all left to divide before the first row", () => {
    const spending = (...amounts: (AmountEntry | undefined)[]) =>
      balanceOf(contentFor(primaryBoard, { ontvangen: { cells: { terugploegregeling: { PO9101: 500 } } }, aanwendingSwv: amounts.map((amount) => row(amount)) }));
    expect(spending("pm")).toMatchObject({ spent: { amount: "pm", pm: 1 }, remainder: undefined });
    expect(spending(200, "pm")).toMatchObject({ spent: { amount: 200, pm: 1 }, remainder: undefined });
    expect(spending()).toMatchObject({ spent: { amount: undefined }, remainder: 500 });
    expect(spending(200, undefined), "a row that is being filled in").toMatchObject({ remainder: 300 });
  });

  it("says what an incomplete sum lacks, in words", () => {
    expect(sumText({ amount: 10_000, pm: 1, unknown: 0, open: 0 }, "niet ingevuld")).toBe("€\u00a0100 + PM");
    expect(sumText({ amount: 10_000, pm: 1, unknown: 2, open: 1 }, "niet ingevuld")).toBe("€\u00a0100 + PM + niet bekend + niet ingevuld");
    expect(sumText({ amount: "onbekend", pm: 0, unknown: 1, open: 0 }, "niet ingevuld")).toBe("niet bekend");
    expect(sumText({ amount: undefined, pm: 0, unknown: 0, open: 1 }, "niet ingevuld")).toBe("niet ingevuld");
  });

  it("speaks of what is accounted for without making a number of what is not known", () => {
    const text = (received: AmountEntry | undefined, ...amounts: AmountEntry[]) =>
      accountedText(balanceOf(contentFor(primaryBoard, { ontvangen: { cells: { terugploegregeling: received === undefined ? {} : { PO9101: received } } }, aanwendingSwv: amounts.map((amount) => row(amount)) })), true);
    expect(text(50_000, 10_000)).toBe("€\u00a0100 verantwoord van €\u00a0500");
    expect(text("onbekend", 10_000)).toBe("€\u00a0100 verantwoord, ontvangen bedrag niet bekend");
    expect(text("pm", 10_000)).toBe("€\u00a0100 verantwoord, ontvangen bedrag PM");
    expect(text(undefined, 10_000)).toBe("€\u00a0100 verantwoord, ontvangen bedrag niet ingevuld");
    expect(text(50_000, "pm")).toBe("PM verantwoord van €\u00a0500");
    expect(text(50_000, 10_000, "pm")).toBe("€\u00a0100 + PM verantwoord van €\u00a0500");
  });

  it("asks for an explanation only where the sums differ", () => {
    const part = shippedDefinition.parts.find(({ id }) => id === "middelenSwv");
    if (!part) throw new Error("the form has no part middelenSwv");
    const asked = (spent: AmountEntry, received: AmountEntry = 500, explained = false) => {
      const content = contentFor(primaryBoard, {
        ontvangen: { cells: { terugploegregeling: { PO9101: received } } },
        aanwendingSwv: [row(spent)],
        ...(explained && { aanwendingSwvVerschil: richTextFromPlainText("Volgt in januari.") }),
      });
      return visibleQuestions(part, content).map(({ id }) => id);
    };
    expect(asked(500)).not.toContain("aanwendingSwvVerschil");
    expect(asked(400)).toContain("aanwendingSwvVerschil");
    expect(asked(600)).toContain("aanwendingSwvVerschil");
    expect(asked(600, "onbekend")).not.toContain("aanwendingSwvVerschil");
    expect(asked("pm")).not.toContain("aanwendingSwvVerschil");
    expect(asked("pm", 500, true), "what was explained is not lost").toContain("aanwendingSwvVerschil");
    expect(asked(500, 500, true)).not.toContain("aanwendingSwvVerschil");
  });
});
