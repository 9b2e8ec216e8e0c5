/**
 * One number that grows with every save of a report: whoever saw this number saw the report as it
 * is.
 */
export function revisionSum(revisions: Readonly<Record<string, number>>): number {
  return Object.values(revisions).reduce((sum, revision) => sum + revision, 0);
}
