import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ListedVersion } from "@/lib/data/reports/report-versions";
import { signedTerm, signedText } from "@/lib/report/filing";
import { formatDateTime } from "@/lib/values/date";
import { reportPath } from "./report-paths";
import { versionWords } from "./version-words";

export interface VersionListProps {
  reportId: string;
  versions: readonly ListedVersion[];
  /** Where one version is read. */
  href: (version: number) => string;
}

/** Every version that was ever signed, the newest first. */
export function VersionList({ reportId, versions, href }: VersionListProps) {
  return (
    <DataTable
      caption="Versies van deze verantwoording"
      captionHidden
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty="Er is nog niets ondertekend."
      columns={[
        {
          key: "version",
          header: "Versie",
          rowHeader: true,
          width: "nowrap",
          cell: ({ version, readable }) =>
            // Reading may count as opening: nothing is fetched ahead.
            readable ? <TextLink href={href(version)} prefetch={false}>Versie {version}</TextLink> : `Versie ${version}`,
        },
        {
          key: "state",
          header: "Stand",
          cell: ({ state, late }) => {
            const { tone, word } = versionWords(state);
            return (
              <span className="inline-flex flex-wrap gap-2">
                <Tag tone={tone}>{word}</Tag>
                {late ? <Tag tone="warn">te laat ingediend</Tag> : null}
              </span>
            );
          },
        },
        { key: "events", header: "Wanneer", cell: (version) => <Events version={version} /> },
        {
          key: "signatory",
          header: "Ondertekend door",
          cell: (version) => (version.filing ? `${signedTerm(version)} ${signedText(version)}` : signedText(version)),
        },
        { key: "receipt", header: "Ontvangstnummer", width: "nowrap", cell: ({ receipt }) => receipt },
        {
          key: "files",
          header: "Bestanden",
          cell: ({ version, readable }) =>
            readable ? (
              <>
                <a href={reportPath.pdf(reportId, version)} className="block">
                  PDF, alle cijfers<span className="sr-only"> van versie {version}</span>
                </a>
                <a href={reportPath.publicPdf(reportId, version)} className="block">
                  PDF voor het jaarverslag<span className="sr-only">, versie {version}</span>
                </a>
                <TextLink href={reportPath.download(reportId, { version, isPublic: true })} prefetch={false}>
                  Word of een deel<span className="sr-only"> van versie {version}</span>
                </TextLink>
              </>
            ) : (
              "niet te lezen"
            ),
        },
      ]}
    />
  );
}

function Events({ version }: { version: ListedVersion }) {
  const { submittedAt, returnedAt, withdrawnAt } = version;
  return (
    <>
      <span className="block">ingediend {formatDateTime(submittedAt)}</span>
      {returnedAt ? <span className="block">teruggegeven {formatDateTime(returnedAt)}</span> : null}
      {withdrawnAt ? <span className="block">ingetrokken {formatDateTime(withdrawnAt)}</span> : null}
    </>
  );
}
