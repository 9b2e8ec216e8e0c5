import { DefinitionList } from "@/components/ui/definition-list";
import type { ReadSubmission } from "@/lib/data/reports/load-submission";
import { TextLink } from "@/components/ui/text-link";
import { signedTerm, signedText } from "@/lib/report/filing";
import { groupedHash } from "@/lib/report/hash-text";
import { formatDateTime } from "@/lib/values/date";

/** What proves which version this is: who signed when, the receipt, and the hash of its content. */
export function ReceiptFacts({ submission }: { submission: Omit<ReadSubmission, "state" | "openedAt"> }) {
  const { version, receipt, submittedAt, late, hash } = submission;
  return (
    <>
      <DefinitionList
        compact
        items={[
          { term: signedTerm(submission), description: signedText(submission) },
          { term: "Ingediend", description: `${formatDateTime(submittedAt)}${late ? ", te laat" : ""}` },
          { term: "Versie", description: version },
          { term: "Ontvangstnummer", description: receipt },
        ]}
      />
      {hash === null ? null : (
        <p className="mt-3 text-tiny text-ink-3">
          Controlegetal (SHA-256) van deze versie:
          <br />
          <code>{groupedHash(hash)}</code>
          <br />
          <TextLink href={`/controleren?hash=${hash}`}>Echtheid controleren</TextLink>
        </p>
      )}
    </>
  );
}
