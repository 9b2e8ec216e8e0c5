/** Whether a board answers to what somebody typed: every word in its name, number or SWVs, without accents. */
export function matchesBoard(
  board: { name: string; number: string; partnerships: readonly string[] },
  typed: string,
): boolean {
  const text = plain([board.name, board.number, ...board.partnerships].join(" "));
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
