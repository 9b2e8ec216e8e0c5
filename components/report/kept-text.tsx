"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { savingOverview } from "@/lib/saving/overview";
import type { DraftRecord } from "@/lib/saving/draft-store";
import { unsavedValues } from "@/lib/saving/question-state";
import { KeptCopies, readable } from "./kept-copies";
import { frozenText } from "./problem-text";
import { useSaverStates, useSaving } from "./saver-provider";

/** Tells what came back after a reload, and keeps what can no longer be saved, to copy it. */
export function KeptText() {
  const { restored, stranded, saver } = useSaving();
  const states = useSaverStates();
  const [discarded, setDiscarded] = useState<readonly DraftRecord[]>([]);
  const overview = savingOverview(states);
  const frozen = overview.kind === "frozen" ? overview.keys.flatMap((key) => states.get(key) ?? []) : [];
  const kept = stranded.filter((record) => !discarded.includes(record));
  const [first] = frozen;
  return (
    <>
      {restored.length > 0 ? (
        <div className="mb-6">
          <Notice live>U had nog tekst die niet was opgeslagen. Die staat weer op zijn plaats.</Notice>
        </div>
      ) : null}
      {first ? (
        <KeptCopies
          text={`${first.refusal ? frozenText(first.refusal) : ""} Hieronder staat uw tekst, om te kopiëren.`}
          copies={frozen.flatMap((state) => unsavedValues(state).map(readable))}
        />
      ) : null}
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
