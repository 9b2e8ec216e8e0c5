"use client";

import dynamic from "next/dynamic";
import { usePart } from "./part-context";

// Its rules and sentences are needed by few visits. Apart from the page, which goes on while the script comes.
const UnreadableSummary = dynamic(() => import("./unreadable-summary").then((m) => m.UnreadableSummary), { ssr: false });

/** On top of the part, after trying to go on: what cannot be read. Going on anyway is fine. */
export function PartErrors() {
  const { attempt } = usePart();
  return attempt === 0 ? null : <UnreadableSummary attempt={attempt} />;
}
