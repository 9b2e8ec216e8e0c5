import type { Json } from "./json";

/**
 * The version that is the other one written on: both only added to the base, and everything that the
 * one added stands in the other, in the same order. So it is with two versions of one person whose
 * page died between two saves, and nobody has to choose between those. Undefined for anything else.
 */
export function furtherOf({ base, mine, theirs }: { base: Json; mine: Json; theirs: Json }): Json | undefined {
  const [before, left, right] = [letters(base), letters(mine), letters(theirs)];
  if (within(before, left) && within(left, right)) return theirs;
  return within(before, right) && within(right, left) ? mine : undefined;
}

/** Whether all of `some` stands in `all`, in its order. */
function within(some: readonly string[], all: readonly string[]): boolean {
  let found = 0;
  for (const item of all) if (found < some.length && item === some[found]) found += 1;
  return found === some.length;
}

/** A value letter by letter, with the marks of where it stands. */
function letters(value: Json): string[] {
  if (value === null) return [];
  if (typeof value === "string") return Array.from(value);
  if (typeof value !== "object") return [JSON.stringify(value)];
  if (Array.isArray(value)) return ["[", ...value.flatMap(letters), "]"];
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return ["{", ...entries.flatMap(([key, item]) => (item === undefined ? [] : [`${key}:`, ...letters(item)])), "}"];
}
