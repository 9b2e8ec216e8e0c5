"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { ReportContent } from "@/lib/report/content";
import { usePart } from "./part-context";
import { useSaving } from "./saver-provider";

/** Longest wait for a last save before the next part comes, in milliseconds. */
const PATIENCE = 1_500;

/**
 * To the next part. Never blocked: the first press with something unreadable on the page shows
 * what, the second goes on.
 */
export function NextLink({ href, children }: { href: string; children: string }) {
  const router = useRouter();
  const { saver } = useSaving();
  const { store, attempt, tryToLeave } = usePart();
  const go = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (attempt === 0 && (await somethingUnreadable(store.content()))) return tryToLeave();
    saver?.flush();
    // So that the next page shows this part's new state.
    await saver?.settled(PATIENCE);
    router.push(href);
  };
  return (
    <Link href={href} prefetch={false} className={buttonClass()} onClick={(event) => void go(event)}>
      {children}
    </Link>
  );
}

/** The rules come at the first press, and what shows their findings; without a connection one goes on without them. */
async function somethingUnreadable(content: ReportContent): Promise<boolean> {
  const files = Promise.all([import("./unreadable-fields"), import("./unreadable-summary")]);
  const [rules] = await files.catch(() => [null]);
  return rules !== null && rules.unreadableFields(content).length > 0;
}
