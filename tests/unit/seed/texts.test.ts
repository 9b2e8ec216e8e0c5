import { describe, expect, test } from "vitest";
import { demoBoards } from "@/prisma/seed/boards/all-boards";
import { boardYear } from "@/prisma/seed/board-year";
import { schoolYearRounds } from "@/prisma/seed/calendar";
import { textAnswers } from "@/prisma/seed/answers/text-answers";
import { basicsExamples } from "@/prisma/seed/texts/examples-basics";
import { generalExamples } from "@/prisma/seed/texts/examples-general";
import { meetingExamples, specialExamples } from "@/prisma/seed/texts/examples-special";
import { regionShares, voiceOf } from "@/prisma/seed/voices";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json";

const rounds = schoolYearRounds(new Date("2026-11-20T14:00:00Z"), 3);
const facts = demoBoards.map((board) =>
  rounds.map(({ index, period }) => boardYear(board, index, period.kind === "schoolYear" ? period.start : 0)),
);

describe("the texts of the demo", () => {
  test("there is an example of every indicator", () => {
    const written = { ...generalExamples, ...basicsExamples, ...specialExamples, ...meetingExamples };
    expect(Object.keys(written).map(Number)).toEqual(shipped.indicators.map(({ number }) => number));
  });

  test("every board has a text for every question, and another one each year", () => {
    for (const [index, board] of demoBoards.entries()) {
      const years = rounds.map((round) => {
        const shares = regionShares(facts.flatMap((own) => own.slice(round.index, round.index + 1)));
        return JSON.stringify(textAnswers(voiceOf(board, round, facts[index] ?? [], shares)));
      });
      expect(new Set(years).size, board.name).toBe(3);
    }
  });
});

describe("the figures of the demo", () => {
  test("referrals stay between 0 and 1,2 percent a kind and groups add up", () => {
    for (const year of facts.flat()) {
      if (!year.referrals) continue;
      for (const referred of [year.referrals.so, year.referrals.sbo]) expect(referred / year.totals.bao).toBeLessThan(0.012);
      expect(year.referrals.perGroup.reduce((sum, count) => sum + count, 0)).toBe(year.referrals.granted);
      expect(year.referrals.asked).toBeGreaterThanOrEqual(year.referrals.granted);
    }
  });

  test("percentages are percentages with one decimal", () => {
    for (const flow of facts.flat().flatMap(({ continuity }) => (continuity ? [continuity] : []))) {
      for (const value of [flow.onTime, flow.repeated, flow.skipped, flow.adviceHolds]) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(100);
        expect(Math.round(value * 10) / 10).toBe(value);
      }
    }
  });
});
