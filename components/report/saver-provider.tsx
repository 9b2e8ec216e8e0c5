"use client";

import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { browserSaver, followPage } from "@/lib/saving/browser-saver";
import type { DraftRecord } from "@/lib/saving/draft-store";
import type { QuestionState } from "@/lib/saving/question-state";
import type { ReportSaver } from "@/lib/saving/report-saver";

type Saving = {
  /** Null on the server. */
  saver: ReportSaver | null;
  reportId: string;
  /** Questions whose unsaved text came back on opening. */
  restored: readonly string[];
  /** Unsaved text of a report that cannot be written any more. */
  stranded: readonly DraftRecord[];
};

const SavingContext = createContext<Saving>({ saver: null, reportId: "", restored: [], stranded: [] });

const NONE: ReadonlyMap<string, QuestionState> = new Map();

/** Saves what is typed in a report, over all its pages. */
export function SaverProvider({
  userId,
  reportId,
  editable,
  children,
}: {
  userId: string;
  reportId: string;
  editable: boolean;
  children: ReactNode;
}) {
  const [saver] = useState(() => (typeof window === "undefined" ? null : browserSaver(userId, reportId)));
  const [restored, setRestored] = useState<readonly string[]>([]);
  const [stranded, setStranded] = useState<readonly DraftRecord[]>([]);

  useEffect(() => {
    if (!saver) return undefined;
    if (editable) void saver.restore().then(setRestored);
    else void saver.abandoned().then(setStranded);
    return followPage(saver);
  }, [saver, editable]);

  return <SavingContext value={{ saver, reportId, restored, stranded }}>{children}</SavingContext>;
}

/** Around editors whose text is not an answer yet: nothing typed there is saved. */
export function WithoutSaver({ reportId, children }: { reportId: string; children: ReactNode }) {
  return <SavingContext value={{ saver: null, reportId, restored: [], stranded: [] }}>{children}</SavingContext>;
}

export function useSaving(): Saving {
  return useContext(SavingContext);
}

/** How the saving of each question goes; empty on the server. */
export function useSaverStates(): ReadonlyMap<string, QuestionState> {
  const { saver } = useSaving();
  return useSyncExternalStore(
    (listener) => saver?.subscribe(listener) ?? (() => undefined),
    () => saver?.states() ?? NONE,
    () => NONE,
  );
}
