import { describe, expect, it } from "vitest";
import { readRoundForm } from "@/lib/data/rounds/read-round-form";
import { usualStart } from "@/lib/rounds/day";
import { periodOfChoice } from "@/lib/rounds/period-choice";
import { lastSchoolYear, suggestedCountDate, suggestedNames } from "@/lib/rounds/round-suggestions";

const id = "018f0000-0000-7000-8000-000000000001";
const fields = {
  naam: " Verantwoording 2024-2025 ",
  adres: "2024-2025",
  soort: "schoolYear",
  jaar: "2024",
  teldatum: "2025-02-01",
  formulier: id,
  opent: "2025-09-01",
  deadline: "2025-10-31",
  sluit: "2025-11-30",
  herinneren: "wel",
  herinneringVoor: "14, 3",
  herinneringNa: "1",
};
const read = (change: Record<string, string> = {}, partnerships = [id]) => {
  const sent: Record<string, string> = { ...fields, ...change };
  return readRoundForm({ text: (field) => sent[field] ?? "", list: () => partnerships });
};
const errorsOf = (...args: Parameters<typeof read>) => {
  const outcome = read(...args);
  return "errors" in outcome ? Object.keys(outcome.errors) : [];
};

describe("the form about a round", () => {
  it("turns days into moments: opening as the day begins, deadlines to its end, in Dutch time", () => {
    expect(read()).toEqual({
      input: {
        name: "Verantwoording 2024-2025",
        slug: "2024-2025",
        period: { kind: "schoolYear", start: 2024 },
        countDate: new Date("2025-02-01T00:00:00Z"),
        templateVersionId: id,
        partnershipIds: [id],
        opensAt: new Date("2025-08-31T22:00:00Z"),
        deadline: new Date("2025-10-31T22:59:59Z"),
        closesAt: new Date("2025-11-30T22:59:59Z"),
        reminderDays: [-14, -3, 1],
      },
    });
  });

  it.each([
    ["naam", { naam: "  " }],
    ["naam", { naam: "x".repeat(121) }],
    ["naam", { naam: "a\u0007b" }],
    ["adres", { adres: "Twee Woorden" }],
    ["adres", { adres: "nieuw" }],
    ["jaar", { soort: "eeuw" }],
    ["jaar", { jaar: "24" }],
    ["jaar", { soort: "quarter", kwartaal: "5" }],
    ["teldatum", { teldatum: "" }],
    ["teldatum", { teldatum: "2025-02-30" }],
    ["opent", { opent: "20255-02-01" }],
    ["formulier", { formulier: "" }],
    ["deadline", { deadline: "2025-08-01" }],
    ["sluit", { sluit: "2025-10-30" }],
    ["herinneringVoor", { herinneringVoor: "veertien" }],
    ["herinneringVoor", { herinneringVoor: "91" }],
    ["herinneringVoor", { herinneringVoor: "1 2 3 4 5 6 7 8 9 10 11 12 13" }],
    ["herinneringNa", { herinneringNa: "-1" }],
  ])("has a sentence at %s for %j", (field, change) => {
    expect(errorsOf(change)).toEqual([field]);
  });

  it("asks for at least one SWV", () => {
    expect(errorsOf({}, [])).toEqual(["swv[]"]);
  });

  it("leaves what no longer changes as it is", () => {
    const fixed = { slug: "oud", countDate: new Date("2025-02-01"), templateVersionId: id, partnershipIds: [id] };
    const sent: Record<string, string> = { ...fields, adres: "", teldatum: "x", formulier: "" };
    const outcome = readRoundForm({ text: (field) => sent[field] ?? "", list: () => [] }, fixed);
    expect(outcome).toMatchObject({ input: { slug: "oud", partnershipIds: [id] } });
  });
});

describe("what is suggested for a round", () => {
  it("is named after its period, and apart from what is taken", () => {
    expect(suggestedNames({ kind: "schoolYear", start: 2024 }, ["2024-2025", "2024-2025-2"])).toEqual({
      name: "Verantwoording 2024-2025",
      slug: "2024-2025-3",
    });
    expect(suggestedNames({ kind: "quarter", year: 2025, quarter: 1 }, [])).toMatchObject({ slug: "1e-kwartaal-2025" });
  });

  it.each([
    [{ kind: "schoolYear", start: 2021 }, "2021-10-01"],
    [{ kind: "schoolYear", start: 2022 }, "2023-02-01"],
    [{ kind: "calendarYear", year: 2022 }, "2022-10-01"],
    [{ kind: "calendarYear", year: 2025 }, "2025-02-01"],
  ] as const)("counts pupils of %j on %s", (period, day) => {
    expect(suggestedCountDate(period)).toBe(day);
  });

  it("is about the school year that was completed last", () => {
    expect(lastSchoolYear(new Date("2025-07-31T12:00:00Z"))).toEqual({ kind: "schoolYear", start: 2023 });
    expect(lastSchoolYear(new Date("2025-08-01T12:00:00Z"))).toEqual({ kind: "schoolYear", start: 2024 });
    expect(usualStart(new Date("2025-10-01T12:00:00Z"))).toBe("2024-08-01");
    expect(usualStart(new Date("2026-03-01T12:00:00Z"))).toBe("2024-08-01");
  });

  it("reads a chosen quarter", () => {
    expect(periodOfChoice({ kind: "quarter", year: "2025", quarter: "3" })).toEqual({ kind: "quarter", year: 2025, quarter: 3 });
  });
});
