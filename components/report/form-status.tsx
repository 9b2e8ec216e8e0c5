import { Tag } from "@/components/ui/tag";
import type { ReportContent } from "@/lib/report/content";
import type { SignedBy } from "@/lib/report/filing";
import { hasBegun } from "@/lib/report/progress";
import type { ReportStatus, RoundPhase } from "@/lib/report/status";
import { formatDate } from "@/lib/values/date";

type StatusOfForm = {
  status: ReportStatus;
  onBehalfSince: Date | null;
  submission: Pick<SignedBy, "filing"> | null;
  round: { deadline: Date; writableUntil: Date; phase: RoundPhase };
};

/** The state of a report in a word, and in a sentence with the date that matters now. */
export function formStatus({ status, round, content, onBehalfSince, submission }: StatusOfForm & { content: Pick<ReportContent, "answers"> }, now: Date) {
  const begun = hasBegun(content);
  switch (status) {
    case "adopted":
      return {
        tag: <Tag tone="final">vastgesteld</Tag>,
        lead: "Het samenwerkingsverband heeft uw verantwoording vastgesteld.",
      };
    case "submitted":
      return {
        tag: <Tag tone="ok">ingediend</Tag>,
        lead: submission?.filing
          ? "Het samenwerkingsverband heeft deze verantwoording namens het bestuur ingediend."
          : "Uw bestuur heeft deze verantwoording ingediend.",
      };
    case "returned":
      return {
        tag: <Tag tone="warn">teruggegeven</Tag>,
        lead: round.phase === "closed" ? returnPassedText(round) : deadlineText(round, now),
      };
    case "concept":
      if (onBehalfSince) return { tag: <Tag tone="busy">namens het bestuur</Tag>, lead: deadlineText(round, now) };
      return { tag: begun ? <Tag tone="busy">bezig</Tag> : <Tag tone="no">nog niet begonnen</Tag>, lead: deadlineText(round, now) };
  }
}

function returnPassedText({ writableUntil }: StatusOfForm["round"]): string {
  return `Aanpassen kon tot en met ${formatDate(writableUntil)}. Vraag uw samenwerkingsverband om een latere datum.`;
}

/** Until when one can hand in. */
export function deadlineText({ deadline, writableUntil, phase }: StatusOfForm["round"], now: Date): string {
  if (phase === "closed") return `De ronde is gesloten. Indienen kon tot en met ${formatDate(deadline)}.`;
  if (phase === "draft") return "De ronde is nog niet open.";
  if (now > deadline) {
    return `De uiterste datum was ${formatDate(deadline)}. Indienen kan nog tot en met ${formatDate(writableUntil)}; er staat dan bij dat het later was.`;
  }
  return `Indienen kan tot en met ${formatDate(deadline)}.`;
}
