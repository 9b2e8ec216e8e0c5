/** What every mail about a report tells. */
export type ReportLetter = {
  /** Who it is to. */
  name: string;
  boardName: string;
  regionName: string;
  roundName: string;
  /** The page that it is about. */
  address: string;
};

/** Why somebody of a board gets a mail about its report. */
export function worksForBoard(boardName: string): string {
  return `u in Rekenschap toegang hebt tot de verantwoordingen van ${boardName}`;
}
