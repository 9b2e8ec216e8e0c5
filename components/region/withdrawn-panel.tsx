import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { WithdrawnReport } from "@/lib/data/reports/withdrawn-reports";
import { formatDateTime } from "@/lib/values/date";

/** What boards took back before anybody of the SWV read it. */
export function WithdrawnPanel({ reports, href }: { reports: readonly WithdrawnReport[]; href: (reportId: string) => string }) {
  if (reports.length === 0) return null;
  return (
    <Panel title="Ingetrokken" note="Deze besturen namen hun verantwoording terug voordat u die opende. Zij schrijven er weer aan.">
      <ul className="divide-y divide-line">
        {reports.map(({ reportId, board, version, withdrawnAt }) => (
          <li key={reportId} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
            <TextLink href={href(reportId)}>{board}</TextLink>
            <span className="text-ink-2">
              versie {version} ingetrokken {formatDateTime(withdrawnAt)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
