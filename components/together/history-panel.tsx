"use client";

import { useState } from "react";
import { InlineButton } from "@/components/questions/inline-button";
import { useSaverStates } from "@/components/report/saver-provider";
import type { Question } from "@/lib/template/question";
import { HistoryStepView } from "./history-step-view";
import { LoadState } from "./load-state";
import type { OpenPage } from "./open-page";
import type { HistoryNow } from "./requests";
import { useLoaded } from "./use-loaded";
import { useRestore } from "./use-restore";

/** Who changed what and when, newest first, and where the answer can be written how to bring an earlier version back. */
export function HistoryPanel({ page, questions, frozen }: { page: OpenPage; questions: readonly Question[]; frozen: boolean }) {
  const { requests } = page;
  const keys = questions.map(({ id }) => id);
  const states = useSaverStates();
  const revisions = keys.map((key) => states.get(key)?.revision ?? 0).join(" ");
  const [loaded, again] = useLoaded(() => requests.history(keys), revisions);
  const [earlier, setEarlier] = useState<HistoryNow | null>(null);
  const [restore, told] = useRestore(page);

  if (loaded.state !== "ready") return <LoadState failed={loaded.state === "failed"} again={again} />;
  const newest = loaded.value.entries;
  const known = new Set(newest.map(({ id }) => id));
  const entries = [...newest, ...(earlier?.entries ?? []).filter(({ id }) => !known.has(id))];
  const older = earlier ? earlier.older : loaded.value.older;
  const labels = new Map(questions.map((question) => [question.id, question.label]));
  const loadOlder = async () => {
    const answer = await requests.history(keys, older ?? undefined);
    if (answer.kind !== "ok") return;
    setEarlier({ ...answer.value, entries: [...(earlier?.entries ?? []), ...answer.value.entries] });
  };
  return (
    <>
      <p role="status" className="text-small text-ink-2">
        {told}
      </p>
      {entries.length === 0 ? <p className="text-ink-3">Hier is nog niets opgeslagen.</p> : null}
      <ol className="list-none space-y-6">
        {entries.map((entry) => (
          <HistoryStepView
            key={entry.id}
            entry={entry}
            about={questions.length > 1 ? labels.get(entry.questionKey) : undefined}
            previousLabel={loaded.value.previousLabel}
            restore={frozen ? undefined : () => void restore(entry)}
          />
        ))}
      </ol>
      {older === null ? null : (
        <p className="mt-3">
          <InlineButton onClick={() => void loadOlder()}>Eerdere wijzigingen tonen</InlineButton>
        </p>
      )}
    </>
  );
}
