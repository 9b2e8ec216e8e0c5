/** Anything with an id of its own: rows of a list keep theirs wherever they go. */
type WithId = { id: string };

export function withRow<Row extends WithId>(rows: readonly Row[], id: string, change: (row: Row) => Row): Row[] {
  return rows.map((row) => (row.id === id ? change(row) : row));
}

export function withoutRow<Row extends WithId>(rows: readonly Row[], id: string): Row[] {
  return rows.filter((row) => row.id !== id);
}

/** The row put back where it stood. */
export function withRowAt<Row extends WithId>(rows: readonly Row[], row: Row, index: number): Row[] {
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}

/** The row one place up (-1) or down (1); at the edge it stays. */
export function withRowMoved<Row extends WithId>(rows: readonly Row[], id: string, by: -1 | 1): Row[] {
  const from = rows.findIndex((row) => row.id === id);
  const moved = rows[from];
  const target = from + by;
  if (!moved || target < 0 || target >= rows.length) return [...rows];
  return withRowAt(withoutRow(rows, id), moved, target);
}
