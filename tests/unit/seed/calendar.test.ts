import { describe, expect, test } from "vitest";
import { calendarYearRound, schoolYearRounds } from "@/prisma/seed/calendar";
import { roundPhase } from "@/lib/report/status";

describe("the rounds of the demo", () => {
  test.each([
    ["2026-11-22T10:00:00Z", "2025-2026"],
    ["2026-08-01T10:00:00Z", "2025-2026"],
    ["2026-07-31T10:00:00Z", "2024-2025"],
    ["2027-01-02T10:00:00Z", "2025-2026"],
  ])("at %s the newest is about %s, open, and the others are closed", (moment, newest) => {
    const now = new Date(moment);
    const rounds = schoolYearRounds(now, 3);
    const phases = rounds.map((round) => roundPhase({ ...round, openedAt: round.opensAt }, now));
    expect(rounds.at(-1)?.slug).toBe(newest);
    expect(phases).toEqual(["closed", "closed", "open"]);
    expect(rounds.at(-1)?.deadline.getTime()).toBeGreaterThan(now.getTime());
  });

  test("a round about a calendar year is about the last one", () => {
    const now = new Date("2026-03-01T10:00:00Z");
    const round = calendarYearRound(now, "Zeven opdrachten");
    expect(round.slug).toBe("2025");
    expect(roundPhase({ ...round, openedAt: round.opensAt }, now)).toBe("open");
  });
});
