/**
 * The beginning of `text` that is nearest to `word`, counting letters to add, drop or change.
 *
 * @param most the largest distance that counts as near
 * @returns null where no beginning is near
 */
export function closestPrefix(word: string, text: string, most: number): { length: number; distance: number } | null {
  let row = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let at = 1; at <= word.length; at += 1) {
    const next = [at];
    let least = at;
    for (let index = 1; index <= text.length; index += 1) {
      const change = (row[index - 1] ?? 0) + (word[at - 1] === text[index - 1] ? 0 : 1);
      const value = Math.min(change, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return null;
    row = next;
  }
  let best = { length: 0, distance: Number.POSITIVE_INFINITY };
  row.forEach((distance, length) => {
    if (distance < best.distance) best = { length, distance };
  });
  return best.distance <= most ? best : null;
}
