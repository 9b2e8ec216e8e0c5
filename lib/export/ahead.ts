/**
 * Does something for each item, a few at a time, and gives the outcomes in the order of the items. No
 * more is begun than what is asked for and `most` after it; who stops asking stops the beginning.
 */
export async function* ahead<Item, Outcome>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const begun: Promise<Outcome>[] = [];
  for (const item of items) {
    const outcome = work(item);
    // Its failure is met when its turn comes, also where an earlier one failed before.
    outcome.catch(() => undefined);
    begun.push(outcome);
    if (begun.length <= most) continue;
    const first = begun.shift();
    if (first) yield await first;
  }
  for (const outcome of begun) yield await outcome;
}
