import { schoolYearRounds, type DemoRound } from "@/prisma/seed/calendar";

const [, closed, open] = schoolYearRounds(new Date(), 3);

/** The demo's round of the last school year, which boards are filling in. */
export const openRound = required(open);
/** The one before it: everything is adopted, and nothing changes any more. */
export const closedRound = required(closed);

/**
 * The first year of a school year that is so far from the demo's newest. The demo has -2 to 0, so a
 * round of a test's own is about -6 to -4 or 2 to 3: nothing stands beside it as last year's.
 */
export function yearFromNewest(distance: number): number {
  const { period } = openRound;
  if (period.kind !== "schoolYear") throw new Error("the demo's rounds are about school years");
  return period.start + distance;
}

function required(round: DemoRound | undefined): DemoRound {
  if (!round) throw new Error("the demo has three rounds");
  return round;
}
