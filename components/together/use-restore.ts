"use client";

import { useState } from "react";
import { usePart } from "@/components/report/part-context";
import { useSaving } from "@/components/report/saver-provider";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { HistoryEntryNow } from "./history-step-view";
import type { OpenPage } from "./open-page";

/** Longest wait for what was typed before, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Brings an earlier version back as a save like any other. What stands in the field is saved first,
 * so that it is in the history too.
 *
 * @returns how, and what came of it
 */
export function useRestore({ requests }: OpenPage): [(entry: HistoryEntryNow) => Promise<void>, string] {
  const { store } = usePart();
  const { saver } = useSaving();
  const [told, setTold] = useState("");
  const restore = async ({ id, questionKey }: HistoryEntryNow) => {
    setTold("");
    const version = await requests.version(id);
    if (version.kind !== "ok") return setTold("Terugzetten is niet gelukt. Probeer het opnieuw.");
    saver?.flush();
    await saver?.settled(PATIENCE);
    if (saver?.stateOf(questionKey)?.phase !== "idle") {
      return setTold("Wat u het laatst typte, is nog niet opgeslagen. Zet de versie terug als dat wel zo is.");
    }
    // The server stores nothing that is no answer; null is an answer that was cleared.
    store.set(questionKey, version.value.value as Answer | null, { restores: id, takenOver: version.value.takenOver });
    saver.flush();
    setTold("Teruggezet. Wat er stond, vindt u in de geschiedenis.");
  };
  return [restore, told];
}
