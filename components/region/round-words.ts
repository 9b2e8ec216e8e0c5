import type { TagTone } from "@/components/ui/tag";
import type { BoardProgress } from "@/lib/data/dashboard/load-progress";
import { roundPhase, type ReportStatus, type RoundDates, type RoundPhase } from "@/lib/report/status";

type Words = { word: string; tone: TagTone };

const PHASES: Readonly<Record<RoundPhase, Words>> = {
  draft: { word: "in voorbereiding", tone: "no" },
  open: { word: "open", tone: "busy" },
  closed: { word: "gesloten", tone: "ok" },
};

/** The phase of a round in a word, with the tone of its tag. */
export function roundPhaseWords(round: RoundDates, now: Date): Words {
  return PHASES[roundPhase(round, now)];
}

/** How far a board is, in a word; null where it has no report. */
export function boardStateWords(progress: Pick<BoardProgress, "state" | "percent" | "submittedLate"> | null): Words {
  if (progress === null) return { word: "nog geen verantwoording", tone: "no" };
  switch (progress.state) {
    case "notStarted":
      return { word: "nog niet begonnen", tone: "no" };
    case "busy":
      return { word: `bezig ${progress.percent ?? 0}%`, tone: "busy" };
    default:
      return reportStatusWords(progress.state, progress.submittedLate);
  }
}

/** The state of a signed report in a word. */
export function reportStatusWords(status: Exclude<ReportStatus, "concept">, late: boolean): Words {
  switch (status) {
    case "submitted":
      return late ? { word: "te laat ingediend", tone: "warn" } : { word: "ingediend", tone: "ok" };
    case "returned":
      return { word: "teruggegeven", tone: "warn" };
    case "adopted":
      return { word: "vastgesteld", tone: "final" };
  }
}

/** A count with its noun: `1 bestuur`, `24 besturen`. */
export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
