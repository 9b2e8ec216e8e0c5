"use client";

import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useSaving } from "@/components/report/saver-provider";
import type { OpenPage } from "./open-page";
import type { TogetherNow } from "./requests";

const TogetherContext = createContext<OpenPage | null>(null);

/** Colleagues in a report: who is where, notes and history. Its script comes when the page is ready. */
export function TogetherProvider({
  reportId,
  notes,
  children,
}: {
  reportId: string;
  /** Whether this person has part in the notes of the board. */
  notes: boolean;
  children: ReactNode;
}) {
  const { saver } = useSaving();
  const [page, setPage] = useState<OpenPage | null>(null);
  useEffect(() => {
    if (!saver) return undefined;
    let close: (() => void) | undefined;
    let gone = false;
    const cancel = whenIdle(() => {
      // Without it one writes all the same; a page that cannot fetch its script hears of that elsewhere.
      void import("./open-page").then(
        ({ openPage }) => {
          if (gone) return;
          const opened = openPage(reportId, saver, { notes });
          close = opened.close;
          setPage(opened.page);
        },
        () => undefined,
      );
    });
    return () => {
      gone = true;
      cancel();
      close?.();
    };
  }, [reportId, saver, notes]);
  return <TogetherContext value={page}>{children}</TogetherContext>;
}

/** The open page; null until its script has come. */
export function useTogether(): OpenPage | null {
  return useContext(TogetherContext);
}

/** What was heard last of colleagues; null until something was. */
export function useTogetherNow(): TogetherNow | null {
  const page = useTogether();
  return useSyncExternalStore(page?.presence.subscribe ?? never, () => page?.presence.now() ?? null, nothing);
}

/** One fact of what was heard last of colleagues; draws anew only when that fact changes. */
export function useHeard(tell: (now: TogetherNow) => string, before: string): string;
export function useHeard(tell: (now: TogetherNow) => number, before: number): number;
export function useHeard<T extends string | number>(tell: (now: TogetherNow) => T, before: T): T {
  const page = useTogether();
  const read = () => (page ? tell(page.presence.now()) : before);
  return useSyncExternalStore(page?.presence.subscribe ?? never, read, () => before);
}

function nothing(): null {
  return null;
}

function never(): () => void {
  return () => undefined;
}

/** Runs when the browser has nothing better to do; soon where it cannot tell. */
function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(run, 500);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run, { timeout: 3_000 });
  return () => window.cancelIdleCallback(handle);
}
