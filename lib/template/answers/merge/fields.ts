import { same } from "./canonical";
import type { Decide, FieldValue } from "./conflict";
import { mergeSequences } from "./sequence";

export type Three<T> = { base: T; mine: T; theirs: T };

/** The side that alone changed something; undefined where both did, each in another way. */
export function onlyChange<T>({ base, mine, theirs }: Three<T>): { value: T } | undefined {
  if (same(mine, theirs) || same(base, theirs)) return { value: mine };
  return same(base, mine) ? { value: theirs } : undefined;
}

/**
 * One field of an answer.
 *
 * @param path where the field stands, see `Conflict`
 */
export function mergeField<T extends FieldValue>(
  path: readonly string[],
  three: Three<T | undefined>,
  decide: Decide,
): T | undefined {
  const settled = onlyChange(three);
  if (settled) return settled.value;
  const { mine, theirs } = three;
  const choice = decide({ kind: "field", place: path.join("."), path, joins: false, mine, theirs });
  return choice === "theirs" ? theirs : mine;
}

/** A field with text over several lines, merged line by line. */
export function mergeText(
  path: readonly string[],
  three: Three<string | undefined>,
  decide: Decide,
): string | undefined {
  const settled = onlyChange(three);
  if (settled) return settled.value;
  const { base = "", mine = "", theirs = "" } = three;
  const joins = mine !== "" && theirs !== "";
  const merged = joins ? mergeLines({ base, mine, theirs }) : null;
  if (merged !== null) return merged;
  switch (decide({ kind: "field", place: path.join("."), path, joins, mine: three.mine, theirs: three.theirs })) {
    case "mine":
      return three.mine;
    case "theirs":
      return three.theirs;
    case "both":
      return joins ? `${theirs}\n${mine}` : three.mine;
  }
}

function mergeLines({ base, mine, theirs }: Three<string>): string | null {
  const linesOf = (text: string) => (text === "" ? [] : text.split("\n"));
  const stretches = mergeSequences(linesOf(base), linesOf(mine), linesOf(theirs));
  const lines = stretches.flatMap((stretch) => (stretch.kind === "merged" ? stretch.items : []));
  return stretches.some(({ kind }) => kind === "conflict") ? null : lines.join("\n");
}

/** Fields by name, each merged by itself; a field that is absent is empty. */
export function mergeRecord<T>(
  { base, mine, theirs }: Three<Readonly<Record<string, T>> | undefined>,
  merge: (key: string, three: Three<T | undefined>) => T | undefined,
): Record<string, T> {
  const keys = new Set([base, theirs, mine].flatMap((record) => Object.keys(record ?? {})));
  const merged: Record<string, T> = {};
  for (const key of keys) {
    const value = merge(key, { base: base?.[key], mine: mine?.[key], theirs: theirs?.[key] });
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/**
 * A choice of several: what either side added is in, what either took out is out. Never a conflict.
 */
export function mergeSets<T extends string | number>({ base, mine, theirs }: Three<readonly T[]>): T[] {
  const before = new Set(base);
  const [left, right] = [new Set(mine), new Set(theirs)];
  const all = new Set([...base, ...mine, ...theirs]);
  return [...all].filter((item) => (before.has(item) ? left.has(item) && right.has(item) : true)).sort(inOrder);
}

function inOrder(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}
