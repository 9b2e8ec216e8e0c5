/** How much of a report somebody takes: all of it, the figures with the signature, or some parts. */
export type Selection = { kind: "whole" } | { kind: "short" } | { kind: "parts"; parts: readonly string[] };

export const WHOLE: Selection = { kind: "whole" };

/** The value of `voor` that asks for a file without small counts. */
export const FOR_ANNUAL_REPORT = "jaarverslag";

/** What is asked for: which version of a report, for whom, and how much of it. */
export type FileChoice = {
  /** Absent for the latest, or for the draft. */
  version?: number | undefined;
  /** For the annual report, which anyone may read: without small counts. */
  isPublic: boolean;
  selection: Selection;
};

/** The choice as a query, with its question mark; empty for all of the latest version with every count. See `readFileChoice`. */
export function fileQuery({ version, isPublic, selection }: FileChoice): string {
  const query = new URLSearchParams();
  if (version !== undefined) query.set("versie", String(version));
  if (isPublic) query.set("voor", FOR_ANNUAL_REPORT);
  if (selection.kind === "short") query.set("omvang", "kort");
  if (selection.kind === "parts") {
    query.set("omvang", "onderdelen");
    for (const part of selection.parts) query.append("onderdeel", part);
  }
  return query.size === 0 ? "" : `?${query.toString()}`;
}
