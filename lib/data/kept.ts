/**
 * A small memory of one process: keeps what was loaded under a key for a while. When it is full it
 * starts afresh, which is simple and rare. What failed is not kept.
 *
 * `forget` drops a value that is known to have changed.
 *
 * @param limits.milliseconds how long a value may be used; `Infinity` for what never changes
 * @param limits.most how many values are kept
 */
export function keptFor<T>(limits: { milliseconds: number; most: number }) {
  const kept = new Map<string, { value: Promise<T>; until: number }>();
  const keep = (key: string, load: () => Promise<T>): Promise<T> => {
    const now = performance.now();
    const known = kept.get(key);
    if (known && known.until > now) return known.value;
    if (kept.size >= limits.most) kept.clear();
    const value = load();
    kept.set(key, { value, until: now + limits.milliseconds });
    value.catch(() => kept.delete(key));
    return value;
  };
  return Object.assign(keep, { forget: (key: string) => void kept.delete(key) });
}
