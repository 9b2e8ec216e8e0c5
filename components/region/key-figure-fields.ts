/** The name of the field of one cell, and of what stood in it when the page was made. */
export const cellField = (boardId: string, cell: string) => `cel ${boardId} ${cell}`;
export const earlierField = (boardId: string, cell: string) => `was ${boardId} ${cell}`;

export type TypedCell = { field: string; boardId: string; cell: string };

/** The cell a field's name stands for; null for other fields. */
export function cellOfField(name: string): TypedCell | null {
  const [kind, boardId, cell, more] = name.split(" ");
  return kind === "cel" && boardId && cell && more === undefined ? { field: name, boardId, cell } : null;
}
