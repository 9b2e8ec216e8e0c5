import { portalAddress } from "@/lib/data/portal-address";
import type { ReportRow } from "@/lib/data/reports/report-row";
import type { ReportLetter } from "@/lib/mail/report-letter";
import type { QueuedMail } from "./queue-mail";

/** Whose mail it is, for an event of a report. */
export function reportEvent(report: ReportRow, eventKey: string): Pick<QueuedMail, "eventKey" | "regionId" | "boardId" | "reportId"> {
  return { eventKey, regionId: report.round.regionId, boardId: report.boardId, reportId: report.id };
}

/** What a mail about a report tells, but for who it is to. */
export function reportLetter(report: ReportRow, page = ""): Omit<ReportLetter, "name"> {
  return {
    boardName: report.board.name,
    regionName: report.round.region.name,
    roundName: report.round.name,
    address: `${portalAddress()}/verantwoording/${report.id}${page}`,
  };
}

/** The page where the office reads a report. */
export function reviewAddress(report: ReportRow): string {
  const { slug, region } = report.round;
  return `${portalAddress()}/rondes/${slug}/beoordelen/${report.id}?regio=${region.slug}`;
}

/** The page of the office with the reports of the round, and what was withdrawn. */
export function reviewListAddress(report: ReportRow): string {
  const { slug, region } = report.round;
  return `${portalAddress()}/rondes/${slug}/beoordelen?regio=${region.slug}`;
}
