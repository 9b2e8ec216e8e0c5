"use client";

import { usePathname } from "next/navigation";
import { useState } from "react";
import { TextLink } from "@/components/ui/text-link";
import { savingOverview, type SavingOverview } from "@/lib/saving/overview";
import { calendarDay, formatDate, formatTime } from "@/lib/values/date";
import { reportPath } from "./report-paths";
import { useSaverStates, useSaving } from "./saver-provider";

export type SavedStateProps = {
  reportId: string;
  /** When the report was saved last, by anybody, ISO 8601; null when nothing was. */
  savedAt: string | null;
  /** The day it is, to say the time only for today. */
  today: string;
  /** Keys of the questions of each part that can be written. */
  questions: Readonly<Record<string, readonly string[]>>;
};

/**
 * In the bar below: when it was saved, or why it was not. Says "Opgeslagen" only after the server
 * did. Read aloud at most once a minute, and when something goes wrong; nothing that is no longer so
 * stays to be read.
 */
export function SavedState({ reportId, savedAt, today, questions }: SavedStateProps) {
  const { saver } = useSaving();
  const asked = useAsked(questions);
  const overview = savingOverview(useSaverStates(), (key) => asked.includes(questionOf(key)));
  const saved = savedText(saver?.lastSavedAt ?? savedAt, today, asked.length > 0);
  const trouble = troubleText(overview, saver?.draftHealth === "failing", saver?.signedInNow ?? null);
  const saving = overview.kind === "saving";
  const aloud = useOncePerChange(trouble === null && !saving ? saved : null);
  return (
    <>
      <p role="status" className="sr-only">
        {aloud}
      </p>
      <p role="status" className="font-semibold text-warn">
        {trouble === null ? null : (
          <>
            {trouble}{" "}
            <Remedy
              overview={overview}
              reportId={reportId}
              questions={questions}
              otherPerson={(saver?.signedInNow ?? null) !== null}
            />
          </>
        )}
      </p>
      {trouble === null ? <p>{saving ? "Wordt opgeslagen" : saved}</p> : null}
    </>
  );
}

/** A text each time it becomes another one, and nothing once it was taken back or comes again. */
function useOncePerChange(text: string | null): string {
  const [last, setLast] = useState(text);
  const [shown, setShown] = useState(false);
  const isNew = text !== null && text !== last;
  if (isNew) {
    setLast(text);
    setShown(true);
  }
  if (text === null && shown) setShown(false);
  return isNew || (shown && text !== null) ? text : "";
}

function Remedy({
  overview: { kind, keys },
  reportId,
  questions,
  otherPerson,
}: {
  overview: SavingOverview;
  reportId: string;
  questions: SavedStateProps["questions"];
  otherPerson: boolean;
}) {
  const path = usePathname();
  if (kind === "signedOut" && otherPerson) return <a href="/uitloggen">Uitloggen</a>;
  if (kind === "signedOut") return <a href={`/inloggen?terug=${encodeURIComponent(path)}`}>Opnieuw inloggen</a>;
  const [key = ""] = keys;
  const part = Object.keys(questions).find((id) => questions[id]?.includes(questionOf(key)));
  if ((kind !== "conflict" && kind !== "refused") || part === undefined) return null;
  const href = `${reportPath.part(reportId, part)}#${key}-opslaan`;
  return <TextLink href={href}>{kind === "conflict" ? "Bekijk de twee versies" : "Bekijk wat er is"}</TextLink>;
}

/** The text of a single number goes by its question: `algemeenVoorbeeld.3`. */
function questionOf(key: string): string {
  const [question = ""] = key.split(".");
  return question;
}

/** The questions that this page asks: those of its part that can be written. */
function useAsked(questions: SavedStateProps["questions"]): readonly string[] {
  const [part = ""] = usePathname().split("/").slice(-1);
  return questions[part] ?? [];
}

function savedText(savedAt: string | null, today: string, writing: boolean): string {
  if (savedAt === null) return writing ? "Wat u typt, wordt vanzelf opgeslagen" : "";
  const when = new Date(savedAt);
  return calendarDay(when) === today ? `Opgeslagen om ${formatTime(when)}` : `Opgeslagen op ${formatDate(when)}`;
}

function troubleText({ kind }: SavingOverview, onlyHere: boolean, signedInNow: string | null): string | null {
  const where = onlyHere
    ? "Laat deze pagina open: uw tekst staat alleen hier."
    : "Uw tekst staat veilig op dit apparaat.";
  switch (kind) {
    case "offline":
      return `Wacht op verbinding. ${where}`;
    case "signedOut":
      if (signedInNow === null) return `U bent uitgelogd. ${where}`;
      return `In deze browser is nu ${signedInNow} ingelogd. Log uit en log weer in als uzelf. ${where}`;
    case "conflict":
      return "Er zijn twee versies van een antwoord.";
    case "refused":
      return "Een antwoord is niet opgeslagen.";
    case "frozen":
      return "Niet opgeslagen: u kunt deze verantwoording niet meer wijzigen.";
    case "saving":
    case "saved":
      return null;
  }
}
