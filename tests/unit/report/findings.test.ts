import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/report/content";
import type { FindingCode } from "@/lib/report/finding";
import { findingText } from "@/components/report/finding-text";
import { findings } from "@/lib/report/findings";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { completeAnswers as complete, contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

const text = richTextFromPlainText("0");

const found = (answers: Answers, code: FindingCode, rest: Parameters<typeof contentFor>[2] = {}) =>
  findings(contentFor(primaryBoard, answers, rest))
    .filter((finding) => finding.code === code)
    .map(({ severity, question, path }) => ({ severity, question, ...(path && { path }) }));
const errors = (answers: Answers, board = primaryBoard) =>
  findings(contentFor(board, answers)).filter(({ severity }) => severity === "error");

describe("what stops a submission", () => {
  it("is nothing when the required questions have an answer, however short", () => {
    expect(errors(complete)).toEqual([]);
  });

  it("is every required question in an empty report, in the form's order", () => {
    const questions = errors({}).map(({ question }) => question);
    expect(questions).toEqual(Object.keys({ ...complete }).sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it("asks the parts for SBO and SO only of boards that have them", () => {
    const questions = errors(complete, wideBoard).map(({ question }) => question);
    expect(questions).toEqual([
      "externeFunctie",
      "schakelfunctie",
      "doelgroeparrangementenSturing",
      "doelgroeparrangementenNummers",
      "doelgroeparrangementenVoorbeeld",
    ]);
  });

  it("takes a text beside a chosen number for the common example, but not beside another number", () => {
    const { algemeenVoorbeeld: _, ...without } = complete;
    expect(errors({ ...without, "algemeenVoorbeeld.6": text })).toEqual([]);
    expect(errors({ ...without, "algemeenVoorbeeld.5": text })).toMatchObject([{ question: "algemeenVoorbeeld" }]);
  });

  it("is a number that could not be read, at its cell", () => {
    const answers = { ...complete, verwijzingenSo: { values: { "PO9101.totaal": { typed: "1.63" } } } };
    expect(errors(answers)).toMatchObject([
      { code: "unreadableNumber", part: "verwijzingen", question: "verwijzingenSo", path: "PO9101.totaal" },
    ]);
  });

  it("is a spending row without an amount or purpose; 0 and PM are amounts", () => {
    const rows = [
      { id: "r1", fields: { doel: "Uren" } },
      { id: "r2", amount: 0, fields: { doel: "  " } },
      { id: "r3", amount: "pm" as const, fields: { doel: "Reserve" } },
      { id: "r4", amount: { typed: "12,5" }, fields: { doel: "Scholing" } },
    ];
    expect(errors({ ...complete, aanwendingEigen: rows }).map(({ code, path }) => [code, path])).toEqual([
      ["rowWithoutAmount", "r1.bedrag"],
      ["rowWithoutText", "r2.doel"],
      ["unreadableNumber", "r4.bedrag"],
    ]);
  });

  it("is no spending at all where money was received", () => {
    const received = { ontvangen: { cells: { terugploegregeling: { PO9101: 100 } } } };
    expect(errors({ ...complete, ...received })).toMatchObject([{ code: "tooFewRows", question: "aanwendingSwv" }]);
  });
});

describe("what is odd", () => {
  it("is a core figure that was not given; onbekend and n.v.t. are given", () => {
    const before = found(complete, "missingFigure").filter(({ question }) => question === "verwijzingenSo");
    expect(before).toEqual([{ severity: "warning", question: "verwijzingenSo", path: "PO9101.totaal" }]);
    for (const entry of ["onbekend", "nvt", 0] as const) {
      const answers = { ...complete, verwijzingenSo: { values: { "PO9101.totaal": entry } } };
      expect(found(answers, "missingFigure").filter(({ question }) => question === "verwijzingenSo")).toEqual([]);
    }
  });

  it("is a number that differs from what the SWV counts, until it is explained", () => {
    const keyFigures = [{ figure: "verwijzingenSo", cell: "PO9101.totaal", entry: 12, source: "Kengetallen TLV" }];
    const answer = { values: { "PO9101.totaal": 11 } };
    const odd = found({ ...complete, verwijzingenSo: answer }, "contradictionUnexplained", { keyFigures });
    expect(odd).toEqual([{ severity: "warning", question: "verwijzingenSo", path: "PO9101.totaal" }]);
    const explained = { ...complete, verwijzingenSo: { ...answer, note: "Eén verhuisde." } };
    expect(found(explained, "contradictionUnexplained", { keyFigures })).toEqual([]);
  });

  it("is n.v.t. or onbekend against a number of the SWV, but nothing against an SWV that does not know", () => {
    const odd = (entry: "nvt" | "onbekend" | 11, swv: "nvt" | "onbekend" | 12) =>
      found({ ...complete, verwijzingenSo: { values: { "PO9101.totaal": entry } } }, "contradictionUnexplained", {
        keyFigures: [{ figure: "verwijzingenSo", cell: "PO9101.totaal", entry: swv, source: "Kengetallen TLV" }],
      }).length;
    expect([odd("nvt", 12), odd("onbekend", 12), odd(11, "nvt")]).toEqual([1, 1, 1]);
    expect([odd(11, "onbekend"), odd("nvt", "onbekend"), odd("onbekend", "nvt"), odd("nvt", "nvt")]).toEqual([0, 0, 0, 0]);
  });

  it("is an amount that differs from what the SWV paid, until that cell is explained", () => {
    const odd = (amount: number | "nvt", paid: number | "onbekend", note?: string) => {
      const notes = note === undefined ? {} : { notes: { terugploegregeling: { PO9101: note } } };
      const ontvangen = { cells: { terugploegregeling: { PO9101: amount } }, ...notes };
      const keyFigures = [{ figure: "ontvangenTerugploeg", cell: "PO9101.totaal", entry: paid, source: "beschikking 2024" }];
      return found({ ...complete, ontvangen }, "contradictionUnexplained", { keyFigures });
    };
    const warning = { severity: "warning", question: "ontvangen", path: "terugploegregeling.PO9101" };
    expect(odd(5_000_000, 5_280_000)).toEqual([warning]);
    expect(odd("nvt", 5_280_000, "  ")).toEqual([warning]);
    expect(odd(5_000_000, 5_280_000, "Eén termijn kwam later.")).toEqual([]);
    expect(odd(5_280_000, 5_280_000)).toEqual([]);
    expect(odd(5_000_000, "onbekend")).toEqual([]);
  });

  it("is a corrected last year without an explanation", () => {
    const previousFigures = { deelsInOnderwijs: { "bestuur.totaal": 7 } };
    const answer = { values: {}, previous: { "bestuur.totaal": 8 } };
    expect(found({ ...complete, deelsInOnderwijs: answer }, "revisionUnexplained", { previousFigures })).toHaveLength(1);
    const explained = { ...answer, revisionNote: "Er was er één niet geteld." };
    expect(found({ ...complete, deelsInOnderwijs: explained }, "revisionUnexplained", { previousFigures })).toEqual([]);
  });

  it("is a sum that does not meet the figures it belongs to", () => {
    const values = (entry: number | "onbekend") => ({ values: { "PO9101.totaal": entry } });
    const answers = {
      ...complete,
      verwijzingenSo: values(5),
      verwijzingenSbo: values("onbekend"),
      tlvAangevraagd: values(9),
      tlvGehonoreerd: values(10),
    };
    expect(found(answers, "moreThan")).toEqual([{ severity: "warning", question: "tlvGehonoreerd" }]);
    expect(found(answers, "notTheSumOf")).toEqual([]);
    expect(found({ ...answers, verwijzingenSbo: values(6) }, "notTheSumOf")).toEqual([
      { severity: "warning", question: "tlvGehonoreerd" },
    ]);
  });

  it("is found where the total is not asked, because its parts are known", () => {
    const values = (entry: number) => ({ values: { "PO9101.totaal": entry } });
    const groups = { "1-2": 10, "3": 10, "4": 10, "5": 5, "6-8": 5 };
    const answers = {
      ...complete,
      verwijzingenSo: values(10),
      verwijzingenSbo: values(5),
      tlvAangevraagd: values(9),
      verwezenPerGroep: { values: Object.fromEntries(Object.entries(groups).map(([group, count]) => [`bestuur.${group}`, count])) },
    };
    const text = (code: FindingCode) =>
      findings(contentFor(primaryBoard, answers))
        .filter((finding) => finding.code === code)
        .map((finding) => findingText(finding, contentFor(primaryBoard).context.definition));
    expect(found(answers, "moreThan")).toEqual([{ severity: "warning", question: "verwijzingenSo" }]);
    expect(text("moreThan")).toEqual(["TLV gehonoreerd: 15 is meer dan 9 bij ‘TLV aangevraagd’. Klopt dat?"]);
    expect(found(answers, "valuesDoNotSumTo")).toEqual([{ severity: "warning", question: "verwezenPerGroep" }]);
    expect(text("valuesDoNotSumTo")).toEqual(["Verwijzingen naar leerjaar: samen 40, bij ‘TLV gehonoreerd’ staat 15. Klopt dat?"]);
    expect(found(answers, "notTheSumOf")).toEqual([]);
    expect(found({ ...answers, tlvAangevraagd: values(15) }, "moreThan")).toEqual([]);
  });
});

const order = contentFor(primaryBoard).context.definition.parts.flatMap(({ fields }) => fields.map(({ id }) => id));
