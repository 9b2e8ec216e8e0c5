"use client";

import { savingOverview } from "@/lib/saving/overview";
import type { QuestionState } from "@/lib/saving/question-state";
import { formatTime } from "@/lib/values/date";
import { useSaverStates } from "./saver-provider";

/**
 * At the end of a question: how its saving goes, once something was typed or came in. The bar below
 * reads changes aloud; here only the merging is, because it changes the text itself.
 *
 * @param keys of the question and of the texts that belong to it
 */
export function FieldSaved({ keys }: { keys: readonly string[] }) {
  const states = new Map(
    [...useSaverStates()].filter(([key]) => keys.some((own) => key === own || key.startsWith(`${own}.`))),
  );
  const text = stateText(states);
  const merged = [...states.values()].flatMap((state) => state.merged ?? []).at(-1);
  return (
    <div className="float-right mt-1 ml-4 max-w-full text-right text-small leading-7 text-ink-3 print:hidden">
      {text === null ? null : <p>{text}</p>}
      <p role="status">{merged ? `Samengevoegd met de wijziging van ${merged.savedByName ?? "iemand anders"}.` : ""}</p>
    </div>
  );
}

function stateText(states: ReadonlyMap<string, QuestionState>): string | null {
  switch (savingOverview(states).kind) {
    case "saving":
      return "Wordt opgeslagen";
    case "offline":
      return "Wacht op verbinding";
    case "signedOut":
      return "Wacht tot u weer bent ingelogd";
    case "conflict":
      return "Niet opgeslagen: kies een versie";
    case "refused":
    case "frozen":
      return "Niet opgeslagen";
    case "saved": {
      const times = [...states.values()].flatMap(({ savedAt }) =>
        savedAt === null || savedAt === "" ? [] : [savedAt],
      );
      const last = times.sort().at(-1);
      return last === undefined ? null : `Opgeslagen om ${formatTime(new Date(last))}`;
    }
  }
}
