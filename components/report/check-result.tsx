import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Finding, FindingCode } from "@/lib/report/finding";
import type { TemplateDefinition } from "@/lib/template/definition";
import { FindingList } from "./finding-list";

/** Warnings about something that is asked and was left out; the others are about numbers that look odd. */
const ASKED: ReadonlySet<FindingCode> = new Set([
  "missingFigure",
  "rowWithoutChoice",
  "differenceUnexplained",
  "contradictionUnexplained",
  "revisionUnexplained",
]);

/** What has to be done before signing, what is asked but may stay open, and what is only odd. */
export function CheckResult({
  reportId,
  found,
  definition,
  ready = "U kunt ondertekenen",
  children,
}: {
  reportId: string;
  found: readonly Finding[];
  definition: TemplateDefinition;
  /** What stands there where nothing is missing. */
  ready?: string;
  /** What one can do now, where nothing is missing. */
  children?: ReactNode;
}) {
  const errors = found.filter(({ severity }) => severity === "error");
  const warnings = found.filter(({ severity }) => severity === "warning");
  const asked = warnings.filter(({ code }) => ASKED.has(code));
  const odd = warnings.filter(({ code }) => !ASKED.has(code));
  return (
    <div className="space-y-6">
      {errors.length === 0 ? (
        <Notice tone="ok" title={ready} level={2}>
          <p>
            {warnings.length === 0
              ? "Er ontbreekt niets."
              : "Wat verplicht is, staat erin. Kijk nog naar de punten hieronder."}
          </p>
          {children ? <p className="mt-3">{children}</p> : null}
        </Notice>
      ) : (
        <section aria-labelledby="nog-doen" className="rounded-md border-[3px] border-bad bg-paper px-5 py-4">
          <h2 id="nog-doen" className="mb-2">
            Dit moet nog ({errors.length})
          </h2>
          <p className="mb-2">Zonder deze antwoorden kunt u niet indienen.</p>
          <FindingList reportId={reportId} found={errors} definition={definition} />
        </section>
      )}
      {asked.length === 0 ? null : (
        <Notice tone="warn" title={`Dit is nog leeg (${asked.length})`} level={2}>
          <p className="mb-2">
            Vul dit aan als u het weet. Weet u een getal niet, kies dan ‘niet bekend’. Indienen kan ook zonder.
          </p>
          <FindingList reportId={reportId} found={asked} definition={definition} />
        </Notice>
      )}
      {odd.length === 0 ? null : (
        <Notice tone="warn" title={`Dit valt op (${odd.length})`} level={2}>
          <p className="mb-2">Kijk of deze getallen kloppen. Klopt het, dan hoeft u niets te doen.</p>
          <FindingList reportId={reportId} found={odd} definition={definition} />
        </Notice>
      )}
    </div>
  );
}
