import type { ReportStatus } from "./status";

/**
 * Where one version of a report stands: the latest that is not withdrawn is the one that holds,
 * also while the report is returned.
 */
export type VersionState =
  | { kind: "submitted" }
  | { kind: "returned" }
  | { kind: "adopted" }
  | { kind: "withdrawn" }
  | { kind: "replaced"; by: number };

/**
 * The state of a version among all versions of its report.
 *
 * @param status of the report
 */
export function versionState(
  one: { version: number; withdrawnAt: Date | null },
  all: readonly { version: number; withdrawnAt: Date | null }[],
  status: ReportStatus,
): VersionState {
  if (one.withdrawnAt) return { kind: "withdrawn" };
  const holding = Math.max(...all.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ version }) => version));
  if (one.version < holding) return { kind: "replaced", by: holding };
  // A draft has no version that holds; what is asked about came before the report's status was read.
  return { kind: status === "concept" ? "submitted" : status };
}

/** The number of a version as it stands in an address; undefined for what is none. */
export function versionNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
