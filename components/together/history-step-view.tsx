import { AnswerChangeView } from "@/components/changes/answer-change-view";
import { Button } from "@/components/ui/button";
import { calendarDay, formatDateTime, formatTime } from "@/lib/values/date";
import type { HistoryNow } from "./requests";

export type HistoryEntryNow = HistoryNow["entries"][number];

/** One step: who, when, what changed, and how to bring it back. */
export function HistoryStepView({
  entry,
  about,
  previousLabel,
  restore,
}: {
  entry: HistoryEntryNow;
  /** The year that answers are taken over from. */
  previousLabel: string;
  /** The question it is about, where that is not plain from the place. */
  about?: string;
  /** None where the answer can't be written now. */
  restore: (() => void) | undefined;
}) {
  const { kind, broughtBack, carried, current, byName, startedAt, savedAt, change } = entry;
  const when = whenText(new Date(startedAt), new Date(savedAt));
  return (
    <li>
      <p className="text-small text-ink-3">
        <span className="font-semibold text-ink-2">{byName ?? "Rekenschap"}</span>, {when}
        {current ? " (zo staat het er nu)" : null}
        {about === undefined ? null : <span className="block">{about}</span>}
      </p>
      {kind === "setAside" ? (
        <p className="text-small text-warn">
          Niet gebruikt: iemand anders wijzigde hetzelfde, en toen is de andere tekst gekozen.
        </p>
      ) : null}
      {broughtBack ? <p className="text-small text-ink-2">Een eerdere versie teruggezet.</p> : null}
      {carried === "takenOver" ? <p className="text-small text-ink-2">Overgenomen uit {previousLabel}.</p> : null}
      {carried === "confirmed" ? (
        <p className="text-small text-ink-2">Bevestigd dat het antwoord uit {previousLabel} nog klopt.</p>
      ) : null}
      <div className="mt-1">
        {change ? (
          <AnswerChangeView change={change} />
        ) : carried === "confirmed" ? null : (
          <p className="text-ink-3">Niets zichtbaars gewijzigd.</p>
        )}
      </div>
      {current || !restore ? null : (
        <p className="mt-2">
          <Button variant="quiet" size="small" onClick={restore}>
            Zet deze versie terug
            <span className="sr-only">
              , van {byName ?? "Rekenschap"}, {when}
            </span>
          </Button>
        </p>
      )}
    </li>
  );
}

/** `3 oktober 2025, 14:02`, or `3 oktober 2025, 14:02 tot 14:09` for what took a while. */
function whenText(from: Date, until: Date): string {
  const sameDay = calendarDay(from) === calendarDay(until);
  if (sameDay && formatTime(from) === formatTime(until)) return formatDateTime(until);
  return `${formatDateTime(from)} tot ${sameDay ? formatTime(until) : formatDateTime(until)}`;
}
