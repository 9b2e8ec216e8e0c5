import { canonical } from "./canonical";
import type { Three } from "./fields";

/** A node of formatted text, as far as its letters go. */
type Node = { type: string; attrs?: unknown; text?: string; marks?: unknown; content?: readonly Node[] };

/**
 * The version that is the other one written on: both only added, and everything the one added stands in
 * the other, in the same order. That is what becomes of one person's typing when a page dies between
 * two saves; choosing between such versions is nobody's work. Undefined for anything else.
 */
export function furtherBlocks<T extends Node>({ base, mine, theirs }: Three<readonly T[]>): readonly T[] | undefined {
  const further = furtherOf({ base: base.flatMap(letters), mine: mine.flatMap(letters), theirs: theirs.flatMap(letters) });
  return further && { mine, theirs }[further];
}

/** The same for plain text. */
export function furtherText({ base, mine, theirs }: Three<string>): string | undefined {
  const further = furtherOf({ base: [...base], mine: [...mine], theirs: [...theirs] });
  return further && { mine, theirs }[further];
}

function furtherOf({ base, mine, theirs }: Three<readonly string[]>): "mine" | "theirs" | undefined {
  if (within(base, mine) && within(mine, theirs)) return "theirs";
  return within(base, theirs) && within(theirs, mine) ? "mine" : undefined;
}

/** Whether all of `some` stands in `all`, in its order. */
function within(some: readonly string[], all: readonly string[]): boolean {
  let found = 0;
  for (const item of all) if (found < some.length && item === some[found]) found += 1;
  return found === some.length;
}

function letters({ type, attrs, text, marks, content = [] }: Node): string[] {
  if (text !== undefined) return [...text].map((letter) => `${letter}${canonical(marks)}`);
  return [`<${type}${canonical(attrs)}>`, ...content.flatMap(letters), `</${type}>`];
}
