"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { DraftRecord } from "@/lib/saving/draft-store";
import { isFrozen, isTurnedAway, unsavedValues, type QuestionState } from "@/lib/saving/question-state";
import { KeptCopies, readable } from "./kept-copies";
import { frozenText, refusalText } from "./problem-text";
import { useSaverStates, useSaving } from "./saver-provider";

/** Tells what came back after a reload, and keeps what can no longer be saved, to copy it or throw it away. */
export function KeptText() {
  const { restored, stranded, saver } = useSaving();
  const states = useSaverStates();
  const [discarded, setDiscarded] = useState<readonly DraftRecord[]>([]);
  const kept = stranded.filter((record) => !discarded.includes(record));
  return (
    <>
      {restored.length > 0 ? (
        <div className="mb-6">
          <Notice live>U had nog tekst die niet was opgeslagen. Die staat weer op zijn plaats.</Notice>
        </div>
      ) : null}
      {[...states]
        .filter(([, state]) => isTurnedAway(state))
        .map(([key, state]) => (
          <KeptCopies
            key={key}
            text={`${reasonOf(state)} Hieronder staat uw tekst, om te kopiëren.`}
            copies={unsavedValues(state).map(readable)}
            onDiscard={() => saver?.discardTyped(key)}
          />
        ))}
      {kept.map((record) => (
        <KeptCopies
          key={`${record.questionKey} ${record.tab}`}
          text="Deze tekst typte u, maar is niet opgeslagen omdat de verantwoording niet meer open is."
          copies={unsavedValues(record.draft).map(readable)}
          onDiscard={() => {
            setDiscarded([...discarded, record]);
            void saver?.discard(record);
          }}
        />
      ))}
    </>
  );
}

function reasonOf(state: QuestionState): string {
  if (!state.refusal) return "";
  return isFrozen(state) ? frozenText(state.refusal) : refusalText(state.refusal);
}
