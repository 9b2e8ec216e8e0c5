/** Columns of a file of boards and schools, in any order; the first row names them. */
export const BOARD_COLUMNS = ["bestuursnummer", "bestuur", "swv", "schoolcode", "school", "soort", "gemeente"] as const;

/**
 * A file to begin from, as spreadsheets in Dutch read it: with a byte order mark and semicolons.
 *
 * @param partnership the code of an SWV of the region
 */
export function exampleBoardsCsv(partnership: string): string {
  const rows = [
    BOARD_COLUMNS,
    ["90001", "Stichting Voorbeeld", partnership, "90AA", "Basisschool De Eerste", "bao", "Voorbeeldstad"],
    ["90001", "Stichting Voorbeeld", partnership, "90AB", "SBO De Tweede", "sbo", "Voorbeeldstad"],
  ];
  return `\ufeff${rows.map((cells) => cells.join(";")).join("\r\n")}\r\n`;
}
