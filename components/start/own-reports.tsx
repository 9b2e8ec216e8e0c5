import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ReportStatus, RoundPhase } from "@/lib/report/status";
import { formatDate } from "@/lib/values/date";
import { reportState } from "./report-state";

export interface OwnReportItem {
  id: string;
  boardName: string;
  regionName: string;
  roundName: string;
  status: ReportStatus;
  phase: RoundPhase;
  begun: boolean;
  withdrawn: boolean;
  onBehalf: boolean;
  toConfirm: boolean;
  deadline: Date;
}

/** What is open for the own boards, each with the one next step. */
export function OpenReports({ reports, now }: { reports: readonly OwnReportItem[]; now: Date }) {
  return (
    <ul className="space-y-4">
      {reports.map((report) => {
        const { tone, word } = reportState(report);
        const toWrite = report.status === "concept" || report.status === "returned";
        const late = toWrite && report.deadline < now;
        return (
          <li key={report.id}>
            <Panel
              title={report.roundName}
              note={`${report.boardName}, voor ${report.regionName}`}
              actions={<Tag tone={tone}>{word}</Tag>}
            >
              <p className="max-w-read">
                {report.toConfirm
                  ? "Het samenwerkingsverband heeft namens uw bestuur ingediend. Een bestuurder bevestigt of weigert dat."
                  : report.onBehalf && toWrite
                    ? "Het samenwerkingsverband vult dit namens uw bestuur in. U leest mee en kunt het overnemen."
                    : toWrite
                      ? deadlineLine(report.deadline, late)
                      : "Uw bestuur heeft ingediend. U kunt alles nalezen."}
              </p>
              <p className="mt-4">
                <LinkButton
                  href={`/verantwoording/${report.id}`}
                  variant={toWrite ? "primary" : "secondary"}
                  aria-label={`${nextStep(report)}: ${report.roundName}, ${report.boardName}`}
                >
                  {nextStep(report)}
                </LinkButton>
              </p>
            </Panel>
          </li>
        );
      })}
    </ul>
  );
}

/** Earlier rounds, to read again. */
export function EarlierReports({ reports }: { reports: readonly OwnReportItem[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {reports.map((report) => {
        const { tone, word } = reportState(report);
        return (
          <li key={report.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <span className="min-w-0">
              <TextLink href={`/verantwoording/${report.id}`}>
                {report.roundName}, {report.boardName}
              </TextLink>
            </span>
            <Tag tone={tone}>{word}</Tag>
          </li>
        );
      })}
    </ul>
  );
}

function deadlineLine(deadline: Date, late: boolean): string {
  return late
    ? `De uiterste datum was ${formatDate(deadline)}. U kunt nog indienen.`
    : `Dien in uiterlijk op ${formatDate(deadline)}.`;
}

function nextStep({ status, begun, onBehalf }: OwnReportItem): string {
  if (onBehalf) return "Bekijk de verantwoording";
  if (status === "returned") return "Bekijk wat er gevraagd wordt";
  if (status !== "concept") return "Bekijk de verantwoording";
  return begun ? "Ga verder" : "Begin";
}
