"use client";

import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { ReportContent } from "@/lib/report/content";
import { PartContext } from "./part-context";
import { PartStore } from "./part-store";
import { revealField } from "./reveal-field";
import { useSaving } from "./saver-provider";

export type PartFormProps = {
  /** See `sliceForPart`. */
  content: ReportContent;
  revisions: Readonly<Record<string, number>>;
  /** Keys of the answers written on this page. */
  ownKeys: readonly string[];
  children: ReactNode;
};

/** The questions of one part: what is typed here is shared between them and saved. */
export function PartForm({ content, revisions, ownKeys, children }: PartFormProps) {
  const { saver } = useSaving();
  const [store] = useState(() => new PartStore(content, revisions, ownKeys, saver));
  const [attempt, setAttempt] = useState(0);
  const drawn = useRef(content);

  useEffect(() => store.followSaver(), [store]);
  useEffect(() => {
    if (drawn.current === content) return;
    drawn.current = content;
    store.receive(content, revisions);
  }, [store, content, revisions]);
  useEffect(() => {
    const reveal = () => revealField(decodeURIComponent(window.location.hash.slice(1)));
    reveal();
    window.addEventListener("hashchange", reveal);
    return () => window.removeEventListener("hashchange", reveal);
  }, []);

  const part = useMemo(
    () => ({ store, attempt, tryToLeave: () => setAttempt((count) => count + 1) }),
    [store, attempt],
  );
  return <PartContext value={part}>{children}</PartContext>;
}
