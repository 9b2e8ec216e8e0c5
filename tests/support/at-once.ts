/** Does something with each, a few at a time; the outcomes in order. The first that fails ends it. */
export async function atOnce<T, R>(many: readonly T[], handle: (one: T) => Promise<R>, width = 6): Promise<R[]> {
  const outcomes: R[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < many.length; index = next++) outcomes[index] = await handle(many[index] as T);
  };
  await Promise.all(Array.from({ length: Math.min(width, many.length) }, work));
  return outcomes;
}
