import { roundPhase, type RoundDates } from "@/lib/report/status";

type Words = { word: string; tone: "ok" | "busy" | "no" };

/** The phase of a round in a word, with the tone of its tag. */
export function roundPhaseWords(round: RoundDates, now: Date): Words {
  const phases: Record<ReturnType<typeof roundPhase>, Words> = {
    draft: { word: "in voorbereiding", tone: "no" },
    open: { word: "open", tone: "busy" },
    closed: { word: "gesloten", tone: "ok" },
  };
  return phases[roundPhase(round, now)];
}
