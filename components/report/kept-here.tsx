"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { reportsKeptHere } from "@/lib/saving/browser-saver";
import { reportPath } from "./report-paths";

/**
 * Says that text waits in this browser that never reached the server. Before signing in it does not
 * say whose or what.
 *
 * @param userId who is signed in; null: nobody
 * @param reports the reports that they may open
 */
export function KeptHere({
  userId,
  reports = [],
}: {
  userId: string | null;
  reports?: readonly { id: string; boardName: string; roundName: string }[];
}) {
  const [kept, setKept] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    // Where a browser keeps nothing, nothing waits.
    reportsKeptHere(userId).then(
      (found) => current && setKept(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [userId]);
  const known = reports.filter(({ id }) => kept.includes(id));
  if (userId === null ? kept.length === 0 : known.length === 0) return null;
  return (
    <Notice tone="warn" live title="U hebt nog tekst die niet is opgeslagen">
      {userId === null ? (
        <p>
          Die staat veilig in deze browser. Log hier in om verder te gaan. Vraagt u een link per mail, open die dan ook
          in deze browser.
        </p>
      ) : (
        <ul>
          {known.map(({ id, boardName, roundName }) => (
            <li key={id}>
              <TextLink href={reportPath.overview(id)}>
                Open {roundName} van {boardName}
              </TextLink>
              . Daar vindt u uw tekst terug.
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
