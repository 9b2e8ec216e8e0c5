import { ON_BEHALF_WORDS, type OnBehalfState } from "@/lib/report/filing";
import type { Cell, Sheet } from "./cell";

/** A report in a ZIP: what it is and under which names it stands there. */
export type PackedReport = {
  board: { number: string; name: string };
  version: number;
  status: string;
  submittedAt: string;
  onBehalf: OnBehalfState | null;
  /** Null for who may not have it. */
  hash: string | null;
  files: readonly string[];
};

/** What a ZIP of a round holds, as the sheet that goes along in it. */
export function manifest(reports: readonly PackedReport[]): Sheet {
  return {
    id: "inhoud",
    title: "Inhoud",
    frozenColumns: 0,
    columns: ["Bestuursnummer", "Bestuur", "Versie", "Stand", "Ingediend op", "Controlegetal (SHA-256)", "Bestanden", "Namens het bestuur"].map((header) => ({ header, width: 20 })),
    rows: reports.map(({ board, version, status, submittedAt, onBehalf, hash, files }): Cell[] => [
      board.number,
      board.name,
      { kind: "number", value: version, decimals: 0 },
      status,
      { kind: "day", day: submittedAt },
      hash,
      files.join("; "),
      onBehalf === null ? null : ON_BEHALF_WORDS[onBehalf],
    ]),
  };
}

/**
 * A name for each report's files, without ending: the usual one, and where two boards have the same,
 * with the board's number behind it.
 *
 * @param usual the name that the file of a board has by itself
 */
export function distinctNames<Report extends { board: { number: string; name: string } }>(
  reports: readonly Report[],
  usual: (boardName: string) => string,
): Map<Report, string> {
  const uses = Map.groupBy(reports, ({ board }) => usual(board.name));
  return new Map(
    reports.map((report) => {
      const name = usual(report.board.name);
      return [report, (uses.get(name)?.length ?? 0) > 1 ? `${name}-${report.board.number}` : name];
    }),
  );
}
