import type { TagTone } from "@/components/ui/tag";
import type { ReportStatus, RoundPhase } from "@/lib/report/status";

/** A report's state in a word for its own board. */
export function reportState(report: { status: ReportStatus; begun: boolean; withdrawn: boolean; onBehalf: boolean; toConfirm: boolean }): { tone: TagTone; word: string } {
  if (report.withdrawn) return { tone: "warn", word: "ingetrokken" };
  if (report.toConfirm) return { tone: "warn", word: "te bevestigen" };
  if (report.onBehalf && (report.status === "concept" || report.status === "returned")) return { tone: "busy", word: "namens u ingevuld" };
  switch (report.status) {
    case "concept":
      return report.begun ? { tone: "busy", word: "bezig" } : { tone: "no", word: "nog niet begonnen" };
    case "submitted":
      return { tone: "ok", word: "ingediend" };
    case "returned":
      return { tone: "warn", word: "teruggegeven" };
    case "adopted":
      return { tone: "final", word: "vastgesteld" };
  }
}

/** A round's state in a word. */
export function roundState(phase: RoundPhase): { tone: TagTone; word: string } {
  switch (phase) {
    case "draft":
      return { tone: "no", word: "nog niet open" };
    case "open":
      return { tone: "busy", word: "open" };
    case "closed":
      return { tone: "ok", word: "gesloten" };
  }
}
