"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSaving } from "./saver-provider";

/** Longest wait for saves that were under way when the page came, in milliseconds. */
const PATIENCE = 10_000;

/**
 * A page that was drawn before the last save was stored is drawn anew once it is.
 *
 * @param savedAt the last save that the page knows of, ISO 8601
 */
export function RefreshWhenSaved({ savedAt }: { savedAt: string | null }) {
  const { saver } = useSaving();
  const router = useRouter();
  useEffect(() => {
    if (!saver) return undefined;
    let current = true;
    saver.flush();
    void saver.settled(PATIENCE).then(() => {
      const newest = saver.lastSavedAt;
      if (current && newest !== undefined && (savedAt === null || newest > savedAt)) router.refresh();
    });
    return () => {
      current = false;
    };
  }, [saver, router, savedAt]);
  return null;
}
