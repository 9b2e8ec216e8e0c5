import type { TogetherNow } from "./requests";

/** What colleagues do in a part, for the list of parts: `Hester Zwanenburg, 2 notities`. */
export function partNews({ others, notes }: TogetherNow, partId: string): string {
  const names = others.filter(({ partIds }) => partIds.includes(partId)).map(({ name }) => name);
  const open = notes.byPart[partId] ?? 0;
  const count = open === 0 ? [] : [open === 1 ? "1 notitie" : `${open} notities`];
  return [...names, ...count].join(", ");
}
