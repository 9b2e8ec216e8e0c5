/** The name of the field of one cell, and of what stood in it when the page was made. */
export const cellField = (placeId: string, cell: string) => `cel ${placeId} ${cell}`;
export const earlierField = (placeId: string, cell: string) => `was ${placeId} ${cell}`;

export type TypedCell = { field: string; placeId: string; cell: string };

/** The cell a field's name stands for; null for other fields. */
export function cellOfField(name: string): TypedCell | null {
  const [kind, placeId, cell, more] = name.split(" ");
  return kind === "cel" && placeId && cell && more === undefined ? { field: name, placeId, cell } : null;
}
