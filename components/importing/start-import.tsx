"use client";

import { useRouter } from "next/navigation";
import { reportPath } from "@/components/report/report-paths";
import { UntilReady } from "@/components/report/until-ready";
import { TextLink } from "@/components/ui/text-link";
import { chooseFile } from "./chosen-file";
import { FileDrop } from "./file-drop";

/** On the first page of a report: begin with what there is already. */
export function StartImport({ reportId, reading }: { reportId: string; /** The file that this person is going through. */ reading: string | null }) {
  const router = useRouter();
  return (
    <section aria-labelledby="bestand">
      <h2 id="bestand">Begin met een bestand</h2>
      {reading === null ? (
        <>
          <p id="bestand-hint" className="mb-3 max-w-lead text-ink-2">
            Hebt u de verantwoording van dit jaar of van vorig jaar als Word-bestand, PDF of tekst? Dan hoeft u die niet over te typen. U kijkt
            alles na voordat er iets wordt ingevuld.
          </p>
          <UntilReady>
            <FileDrop
              id="bestand-kiezen"
              describedBy="bestand-hint"
              button="Bestand kiezen"
              onFile={(file) => {
                chooseFile(reportId, file);
                router.push(reportPath.readIn(reportId));
              }}
            />
          </UntilReady>
        </>
      ) : (
        <p className="max-w-lead wrap-anywhere">
          U hebt <strong>{reading}</strong> ingelezen. <TextLink href={reportPath.readIn(reportId)}>Ga verder met nakijken</TextLink>
        </p>
      )}
    </section>
  );
}
