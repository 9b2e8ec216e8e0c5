"use client";

import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { ReportContent } from "@/lib/report/content";
import { PartContext, type LastYear } from "./part-context";
import { PartStore, type StoredState } from "./part-store";
import { revealField } from "./reveal-field";
import { useSaving } from "./saver-provider";

export type PartFormProps = {
  /** See `sliceForPart`. */
  content: ReportContent;
  stored: StoredState;
  lastYear: LastYear | null;
  /** Keys of the answers written on this page. */
  ownKeys: readonly string[];
  children: ReactNode;
};

/** The questions of one part: what is typed here is shared between them and saved. */
export function PartForm({ content, stored, lastYear, ownKeys, children }: PartFormProps) {
  const { saver } = useSaving();
  const [store] = useState(() => new PartStore(content, stored, ownKeys, saver));
  const [attempt, setAttempt] = useState(0);
  const drawn = useRef(content);

  useEffect(() => store.followSaver(), [store]);
  useEffect(() => {
    if (drawn.current === content) return;
    drawn.current = content;
    store.receive(content, stored);
  }, [store, content, stored]);
  useEffect(() => {
    const reveal = () => revealField(decodeURIComponent(window.location.hash.slice(1)));
    reveal();
    window.addEventListener("hashchange", reveal);
    return () => window.removeEventListener("hashchange", reveal);
  }, []);

  const part = useMemo(
    () => ({
      store,
      lastYear,
      takenOver: stored.takenOver,
      attempt,
      tryToLeave: () => setAttempt((count) => count + 1),
    }),
    [store, lastYear, stored, attempt],
  );
  return <PartContext value={part}>{children}</PartContext>;
}
