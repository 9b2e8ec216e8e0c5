/**
 * Places a value on a line of a chart.
 *
 * @param domain lowest and highest value, in the unit of the values; when both are the same,
 *   everything stands in the middle.
 * @param range where these two come, in pixels.
 */
export function place(
  value: number,
  domain: readonly [number, number],
  range: readonly [number, number],
): number {
  const [low, high] = domain;
  const [from, to] = range;
  if (high === low) return (from + to) / 2;
  return round(from + ((value - low) / (high - low)) * (to - from));
}

/** Lowest and highest of the values; undefined when there are none. */
export function extent(values: readonly number[]): [number, number] | undefined {
  const first = values[0];
  if (first === undefined) return undefined;
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [first, first],
  );
}

/** A tenth of a pixel is enough, and keeps the page small. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
