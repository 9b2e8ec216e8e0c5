import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { signedTerm, signedText } from "@/lib/report/filing";
import type { VerifiedVersion } from "@/lib/data/reports/verify-hash";
import { formatDate, formatDateTime } from "@/lib/values/date";
import { periodTitle } from "@/lib/values/period";

/** What anybody may know of a signed version. */
export function VerifiedVersionView({ found }: { found: VerifiedVersion }) {
  return (
    <div className="space-y-4">
      {found.intact ? (
        <Outcome found={found} />
      ) : (
        <Notice tone="bad" title="De opgeslagen gegevens kloppen niet" level={2}>
          Dit controlegetal is afgegeven, maar wat er nu is opgeslagen hoort er niet meer bij. Vertrouw de PDF niet zomaar en
          vraag het schoolbestuur of het samenwerkingsverband om uitleg.
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: "Schoolbestuur", description: found.boardName },
          { term: "Periode", description: periodTitle(found.period) },
          { term: "Versie", description: found.version },
          { term: found.filing ? "Ingediend op" : "Ondertekend op", description: formatDateTime(found.submittedAt) },
          { term: signedTerm(found), description: signedText(found) },
        ]}
      />
    </div>
  );
}

function Outcome({ found: { state, adoptedAt, filing } }: { found: VerifiedVersion }) {
  switch (state.kind) {
    case "submitted":
      return (
        <Notice tone="ok" title="Echt en geldig" level={2}>
          {filing ? "Dit is de versie die namens het schoolbestuur is ingediend." : "Dit is de versie die het schoolbestuur heeft ingediend."}
        </Notice>
      );
    case "adopted":
      return (
        <Notice tone="ok" title="Echt en vastgesteld" level={2}>
          Het samenwerkingsverband heeft deze versie vastgesteld{adoptedAt ? ` op ${formatDate(adoptedAt)}` : ""}.
        </Notice>
      );
    case "withdrawn":
      return (
        <Notice tone="warn" title="Echt, maar ingetrokken" level={2}>
          Het schoolbestuur heeft deze versie teruggenomen. Zij geldt niet.
        </Notice>
      );
    case "replaced":
      return (
        <Notice tone="warn" title={`Echt, maar vervangen door versie ${state.by}`} level={2}>
          Het schoolbestuur heeft daarna versie {state.by} ingediend. Die geldt. Vraag het schoolbestuur daarom.
        </Notice>
      );
  }
}
