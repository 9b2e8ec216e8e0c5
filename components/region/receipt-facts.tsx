import { DefinitionList } from "@/components/ui/definition-list";
import type { SubmissionReceipt } from "@/lib/data/reports/form-rows";
import { formatDateTime } from "@/lib/values/date";

/** What proves which version this is: who signed when, the receipt, and the hash of its content. */
export function ReceiptFacts({ submission }: { submission: SubmissionReceipt }) {
  const { version, receipt, submittedAt, late, signatoryName, signatoryFunction, hash } = submission;
  return (
    <>
      <DefinitionList
        compact
        items={[
          { term: "Ondertekend door", description: `${signatoryName}, ${signatoryFunction}` },
          { term: "Ingediend", description: `${formatDateTime(submittedAt)}${late ? ", te laat" : ""}` },
          { term: "Versie", description: version },
          { term: "Ontvangstnummer", description: receipt },
        ]}
      />
      <p className="mt-3 text-tiny text-ink-3">
        Controlegetal (SHA-256) van deze versie:
        <br />
        <code className="break-all">{hash}</code>
      </p>
    </>
  );
}
