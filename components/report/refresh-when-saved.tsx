"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSaving } from "./saver-provider";

/** Longest wait for saves that were under way when the page came, in milliseconds. */
const PATIENCE = 10_000;

/** A page that was drawn before the last save was stored is drawn anew once it is. */
export function RefreshWhenSaved() {
  const { saver } = useSaving();
  const router = useRouter();
  useEffect(() => {
    if (!saver?.hasUnsaved()) return undefined;
    let current = true;
    saver.flush();
    void saver.settled(PATIENCE).then(() => {
      if (current) router.refresh();
    });
    return () => {
      current = false;
    };
  }, [saver, router]);
  return null;
}
