"use client";

import { useEffect } from "react";
import { useHeard, useTogether } from "./together-provider";

/** Under the title of a part: which colleagues have it open too. Read aloud when somebody comes. */
export function AlsoHere({ partId }: { partId: string }) {
  const presence = useTogether()?.presence;
  useEffect(() => {
    presence?.enter(partId);
    return () => presence?.enter("");
  }, [presence, partId]);
  const names = useHeard(
    ({ others }) =>
      others
        .filter(({ partIds }) => partIds.includes(partId))
        .map(({ name }) => name)
        .join(", "),
    "",
  );
  return (
    <p role="status" className="mt-2 min-h-6 text-small text-ink-2 print:hidden">
      {names === "" ? null : `Ook in dit onderdeel: ${names}`}
    </p>
  );
}
