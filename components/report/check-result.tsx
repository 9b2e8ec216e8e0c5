import { Notice } from "@/components/ui/notice";
import type { Finding } from "@/lib/report/finding";
import type { TemplateDefinition } from "@/lib/template/definition";
import { FindingList } from "./finding-list";

/** What has to be done before signing, and what is only odd. */
export function CheckResult({
  reportId,
  found,
  definition,
}: {
  reportId: string;
  found: readonly Finding[];
  definition: TemplateDefinition;
}) {
  const errors = found.filter(({ severity }) => severity === "error");
  const warnings = found.filter(({ severity }) => severity === "warning");
  return (
    <div className="space-y-6">
      {errors.length === 0 ? (
        <Notice tone="ok" title="U kunt ondertekenen" level={2}>
          {warnings.length === 0
            ? "Er ontbreekt niets."
            : "Er ontbreekt niets dat verplicht is. Kijk nog naar wat opvalt."}
        </Notice>
      ) : (
        <section aria-labelledby="nog-doen" className="rounded-md border-[3px] border-bad bg-paper px-5 py-4">
          <h2 id="nog-doen" className="mb-2">
            Dit moet nog ({errors.length})
          </h2>
          <FindingList reportId={reportId} found={errors} definition={definition} />
        </section>
      )}
      {warnings.length === 0 ? null : (
        <Notice tone="warn" title={`Dit valt op (${warnings.length})`} level={2}>
          <p className="mb-2">U kunt hiermee gewoon indienen. Klopt het, dan hoeft u niets te doen.</p>
          <FindingList reportId={reportId} found={warnings} definition={definition} />
        </Notice>
      )}
    </div>
  );
}
