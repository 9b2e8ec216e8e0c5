"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { savingOverview } from "@/lib/saving/overview";
import type { DraftRecord } from "@/lib/saving/draft-store";
import { currentValue } from "@/lib/saving/question-state";
import type { Json } from "@/lib/saving/json";
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
          <Notice live>Wat u hier eerder typte en nog niet was opgeslagen, staat er weer.</Notice>
        </div>
      ) : null}
      {first ? (
        <KeptCopies
          text={`${first.refusal ? frozenText(first.refusal) : ""} Hieronder staat uw tekst, om te kopiëren.`}
          copies={frozen.map((state) => readable(currentValue(state)))}
        />
      ) : null}
      {kept.map((record) => (
        <KeptCopies
          key={`${record.questionKey} ${record.tab}`}
          text="Deze tekst typte u, maar is niet opgeslagen omdat de verantwoording niet meer open is."
          copies={[readable(record.draft.pending?.value ?? record.draft.sent?.value ?? null)]}
          onDiscard={() => {
            setDiscarded([...discarded, record]);
            void saver?.discard(record);
          }}
        />
      ))}
    </>
  );
}

function KeptCopies({ text, copies, onDiscard }: { text: string; copies: readonly string[]; onDiscard?: () => void }) {
  return (
    <div className="mb-6">
      <Notice tone="warn" title="Niet opgeslagen" live>
        <p>{text}</p>
        {copies.map((copy, index) => (
          <textarea
            key={index}
            readOnly
            aria-label="Uw tekst die niet is opgeslagen"
            value={copy}
            rows={4}
            className="mt-3 w-full rounded border border-field bg-paper p-2 text-hint"
          />
        ))}
        {onDiscard ? (
          <p className="mt-2">
            <Button variant="quiet" size="small" onClick={onDiscard}>
              Weggooien
            </Button>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

/** All text and numbers in an answer of any kind, a line each. */
function readable(value: Json): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  const inner = Object.entries(value).filter(
    ([key]) => key !== "type" && key !== "id" && key !== "attrs" && key !== "marks",
  );
  return inner
    .map(([, item]) => (item === undefined ? "" : readable(item)))
    .filter((line) => line !== "")
    .join("\n");
}
